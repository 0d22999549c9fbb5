using Loquat.Notes;
using Loquat.Tests.Visibility;

namespace Loquat.Tests.Media;

/// Who may edit and read captions, and for how long.
public sealed class CaptionAccessTests
{
    [Theory, BothDatabases]
    public async Task Only_the_author_can_edit_captions_and_only_of_a_video(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));

        foreach (var address in new[] { $"/videos/{video}/captions", $"/videos/{video}/captions/speech" })
        {
            (await world.Sam.Opens(address)).Is(NotFound);
            (await world.Nobody.Opens(address)).Is(SeeOther);
        }
        (await world.Sam.WritesCaptions(video)).Is(NotFound);
        (await world.Sam.SendsCaptions(video, Person.TwoLines)).Is(NotFound);
        (await world.Sam.Posts($"/videos/{video}/captions/delete", ("language", "en"))).Is(NotFound);
        (await world.Sam.WantsCaptionsFromSpeech(video, "fr")).Is(NotFound);
        (await world.Mei.WritesCaptions(photo)).Is(NotFound);
        (await world.Mei.Opens($"/videos/{photo}/captions")).Is(NotFound);
        Assert.NotNull((await world.Mei.Opens(note)).Find($"a[href='/videos/{video}/captions']"));
        Assert.Null((await world.Sam.Opens(note)).Find($"a[href='/videos/{video}/captions']"));
        Assert.NotNull((await world.Mei.Opens($"{note.Address}/edit")).Find($"a[href='/videos/{video}/captions']"));
    }

    [Theory, BothDatabases]
    public async Task Captions_are_visible_to_exactly_those_who_may_see_the_note(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var addresses = new Dictionary<Seen, string>();
        foreach (var kind in new[] { Seen.Public, Seen.Followers, Seen.Mutuals, Seen.OnlyMe, Seen.OfSomebodyPrivate })
        {
            var author = kind == Seen.OfSomebodyPrivate ? scene.PrivateAuthor : scene.Author;
            var video = await author.Adds(await VideoScenes.FormatAsync("silent"));
            var note = await author.PublishesPhoto("seen", video,
                kind == Seen.OfSomebodyPrivate ? NoteVisibility.Public : Enum.Parse<NoteVisibility>(kind.ToString()));
            (await author.WritesCaptions(video)).Is(SeeOther);
            addresses[kind] = (await author.FindsCaptions(note.Address)).Values.Single();
        }
        var breaches = new List<string>();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            foreach (var (kind, address) in addresses)
            {
                var page = await scene.Of(relation).Opens(address);
                // As with photos, anybody who knows the key of a public file may fetch it.
                var may = kind == Seen.Public || VisibilityScene.MaySee(relation, kind);
                var isKept = page.Headers.CacheControl?.NoStore == false;
                if ((page.Status == OK) != may || (page.Status == OK && isKept != (kind == Seen.Public)))
                {
                    breaches.Add($"{relation}, {kind}: {page.Status}, kept {isKept}");
                }
            }
        }
        Assert.Empty(breaches);
    }

    [Theory, BothDatabases]
    public async Task Captions_follow_the_visibility_of_their_note(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        var before = (await world.Nobody.FindsCaptions(note.Address))["en"];

        await world.Mei.Does($"{note.Address}/edit", Person.PhotoNoteFields("mine", [(video, "")], NoteVisibility.OnlyMe));

        (await world.Nobody.Opens(before)).Is(NotFound);
        var after = (await world.Mei.FindsCaptions(note.Address))["en"];
        (await world.Sam.Opens(after)).Is(NotFound);
        Assert.Equal("no-store, private", (await world.Mei.Opens(after)).Is(OK).Headers.CacheControl!.ToString());
    }

    [Theory, BothDatabases]
    public async Task Captions_are_deleted_with_the_video_and_with_the_account(World world)
    {
        var (video, note) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(video);
        await world.Mei.Deletes(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        Assert.Equal((0, 0), (await world.Counts("caption_sets"), await world.Counts("caption_lines")));

        var (second, _) = await world.Mei.PublishesVideo();
        await world.Mei.WritesCaptions(second);
        await world.Mei.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));
        Assert.Equal((0, 0), (await world.Counts("caption_sets"), await world.Counts("caption_lines")));
    }
}
