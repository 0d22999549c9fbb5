using Loquat.Media.Videos;
using Loquat.Notes;
using static Loquat.Tests.VideoScenes;

namespace Loquat.Tests.Notes;

/// Duets, stitches and downloads: results and permissions.
public sealed class RemixTests
{
    [Theory]
    [InlineData("DuetBeside", 1080, 720)]
    [InlineData("DuetStacked", 720, 1920)]
    public async Task A_duet_plays_both_videos_for_the_length_of_the_own_one(string join, int width, int height)
    {
        using var world = new World(Loquat.Data.Engine.Sqlite);
        var note = await world.Mei.Shows(await world.Mei.Adds(await PlainAsync("red", 440, 1)), "hum", Person.OpenToAll);
        var mine = await world.Sam.Adds(await PlainAsync("blue", 1200, 2));
        var made = await world.Sam.Shows(mine, "with mei", Person.Duet(note, join));
        await world.DoesWhatIsDue();

        var clip = await world.Sam.Watches(mine);
        Assert.Equal((width, height), (clip.Width, clip.Height));
        Assert.InRange(clip.Seconds, 1.9, 2.15);
        var (first, second) = join == "DuetBeside" ? ((0.0, 0.0), (0.75, 0.0)) : ((0.0, 0.0), (0.0, 0.75));
        foreach (var at in new[] { 0.5, 1.8 })
        {
            Assert.True((await clip.ColourAsync(at, 0.25, 0.25, first.Item1, first.Item2)).Blue > 150, "Mine is not where it should be.");
            Assert.True((await clip.ColourAsync(at, 0.25, 0.25, second.Item1, second.Item2)).Red > 150,
                "Theirs is not where it should be.");
        }
        Assert.True(await clip.LoudnessAsync(440, 0, 1) > -40 && await clip.LoudnessAsync(1200, 1, 1) > -40);
        var credit = (await world.Nobody.Opens(made)).Find(".remix-line a")!;
        Assert.Equal((note.Address, "Duet with @mei"), (credit.GetAttribute("href"), credit.TextContent));
        Assert.Contains("Duet with @mei", (await world.Nobody.Opens("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Duet with @mei", (await world.Nobody.Opens($"/watch/{made.Id}")).Words, StringComparison.Ordinal);
        var notification = await world.Mei.Opens("/notices");
        Assert.Contains("made something with your video", notification.Words, StringComparison.Ordinal);
        Assert.Contains(made.Address, notification.Text, StringComparison.Ordinal);
        // A remix of it would also be a remix of Mei's video.
        (await world.Person("ann").Opens($"/publish?duet={made.Id}")).Is(Forbidden);
    }

    [Fact]
    public async Task A_stitch_plays_a_part_of_the_source_and_then_the_own_video()
    {
        using var world = new World(Loquat.Data.Engine.Sqlite);
        var note = await world.Mei.Shows(await world.Mei.Adds(await PlainAsync("red", 440, 3, "320x240")), "hum", Person.OpenToAll);
        var mine = await world.Sam.Adds(await PlainAsync("blue", 1200, 2));
        (await world.Sam.TriesToShow(mine, "too long", [.. Person.Duet(note, "Stitch"), ("stitchfrom", "0"), ("stitchto", "5.5")]))
            .Is(UnprocessableEntity);

        await world.Sam.Shows(mine, "after mei", [.. Person.Duet(note, "Stitch"), ("stitchfrom", "1"), ("stitchto", "2")]);
        await world.DoesWhatIsDue();

        var clip = await world.Sam.Watches(mine);
        Assert.Equal((240, 320), (clip.Width, clip.Height));
        Assert.InRange(clip.Seconds, 2.85, 3.2);
        Assert.True((await clip.ColourAsync(0.5, 0.5, 0.2, 0.25, 0.4)).Red > 150
            && (await clip.ColourAsync(2, 0.5, 0.2, 0.25, 0.4)).Blue > 150);
        Assert.True(await clip.LoudnessAsync(440, 0.1, 0.8) > await clip.LoudnessAsync(440, 1.5, 1) + 20, "Theirs goes on under mine.");
        Assert.True(await clip.LoudnessAsync(1200, 1.5, 1) > -40);

        // If the chosen part does not exist, nothing is added.
        var late = await world.Sam.Adds(await PlainAsync("blue", 1200, 1));
        await world.Sam.Shows(late, "too late", [.. Person.Duet(note, "Stitch"), ("stitchfrom", "10"), ("stitchto", "12")]);
        await world.DoesWhatIsDue();
        Assert.InRange((await world.Sam.Watches(late)).Seconds, 0.9, 1.15);
    }

    [Theory, BothDatabases]
    public async Task Remixes_are_hidden_with_their_source_if_its_author_chose_so(World world)
    {
        var source = await world.Mei.Shows(await world.Mei.Adds(await PlainAsync("red", 440, 1)), "hum",
            [.. Person.OpenToAll, ("remix-down", "true")]);
        var kept = await world.Mei.Shows(await world.Mei.Adds(await PlainAsync("red", 440, 1)), "hum too", Person.OpenToAll);
        var made = await world.Sam.Shows(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "with mei", Person.Duet(source));
        var stays = await world.Sam.Shows(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "with mei too", Person.Duet(kept));
        await world.DoesWhatIsDue();

        await world.Mei.Deletes(source);
        await world.Mei.Does($"{source.Address}/restore");
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        (await world.Nobody.Opens(made)).Is(OK);

        await world.Mei.Deletes(source);
        await world.Mei.Deletes(kept);
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        (await world.Nobody.Opens(made)).Is(NotFound);
        (await world.Nobody.Opens(stays)).Is(OK);
        Assert.Null((await world.Nobody.Opens(stays)).Find(".remix-line a"));
        (await world.Sam.Opens(made)).Is(OK);
        Assert.Contains("is withdrawn", (await world.Sam.Opens("/notices")).Words, StringComparison.Ordinal);
        (await world.Sam.Posts($"{made.Address}/edit", Person.PhotoNoteFields("again", [], NoteVisibility.Public, body: "words")))
            .Is(UnprocessableEntity);
        (await world.Nobody.Opens(made)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Remixes_are_hidden_when_the_source_becomes_private_or_its_author_leaves(World world)
    {
        var hidden = await world.Mei.Adds(await PlainAsync("red", 440, 1));
        var source = await world.Mei.Shows(hidden, "hum", [.. Person.OpenToAll, ("remix-down", "true")]);
        var made = await world.Sam.Shows(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "with mei", Person.Duet(source));
        var left = await world.Person("ann")
            .Shows(await world.Person("ann").Adds(await PlainAsync("red", 440, 1)), "leaving",
                [.. Person.OpenToAll, ("remix-down", "true")]);
        var alone = await world.Sam.Shows(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "with ann", Person.Duet(left));
        await world.DoesWhatIsDue();

        await world.Mei.Does($"{source.Address}/edit", Person.PhotoNoteFields("hum", [(hidden, "")], NoteVisibility.OnlyMe));
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        (await world.Nobody.Opens(made)).Is(NotFound);
        (await world.Nobody.Opens(alone)).Is(OK);

        await world.Person("ann").Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));

        (await world.Nobody.Opens(alone)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_published_without_a_source_that_is_gone(World world)
    {
        var (clip, other) = (await world.Mei.Adds(await PlainAsync("red", 440, 1)), await world.Mei.Adds(await PlainAsync("lime", 440, 1)));
        var source = await world.Mei.Shows(clip, "hum", Person.OpenToAll);
        var mine = await world.Sam.Adds(await PlainAsync("blue", 1200, 1));
        var key = NoteKeys.New();
        (string, string)[] Draft(string title, params (string, string)[] more) =>
            [.. Person.PhotoNoteFields(title, [(mine, "")], NoteVisibility.Public, key), .. Person.Duet(source), .. more];
        (await world.Sam.Posts("/drafts", Draft("with mei"))).Is(NoContent);
        await world.DoesWhatIsDue();
        await world.Mei.Posts($"{source.Address}/edit", Person.PhotoNoteFields("hum", [(other, "")], NoteVisibility.OnlyMe));
        await world.DoesWhatIsDue();

        (await world.Sam.Posts("/drafts", Draft("with mei, still"))).Is(NoContent);
        (await world.Sam.Posts("/drafts", Draft("otherwise", ("joinvolume", "50")))).Is(UnprocessableEntity);
        await world.DoesWhatIsDue();
        Assert.Equal([$"{clip}"],
            await world.Rows(
                $"SELECT CASE WHEN recipe LIKE '%{clip}%' THEN '{clip}' ELSE recipe END FROM videos WHERE medium_id = {mine}"));
        (await world.Sam.Posts("/publish", Draft("out"))).Is(UnprocessableEntity);

        await world.Sam.Does("/publish", Draft("out", ("nosource", "true")));
        await world.DoesWhatIsDue();
        Assert.Equal((240, 320), (await world.Sam.Photo(mine)) is var shown ? (shown.Width, shown.Height) : default);
    }

    [Theory, BothDatabases]
    public async Task A_remixed_video_added_to_a_published_note_loses_its_source(World world)
    {
        var source = await world.Mei.Shows(await world.Mei.Adds(await PlainAsync("red", 440, 1)), "hum", Person.OpenToAll);
        var (mine, alone) = (await world.Sam.Adds(await PlainAsync("blue", 1200, 1)),
            await world.Sam.Adds(await PlainAsync("blue", 1200, 1)));
        var key = NoteKeys.New();
        (await world.Sam.Posts("/drafts",
            [.. Person.PhotoNoteFields("with mei", [(mine, "")], NoteVisibility.Public, key), .. Person.Duet(source)])).Is(NoContent);
        await world.DoesWhatIsDue();
        Assert.Equal((1080, 720), (await world.Sam.Photo(mine)) is var both ? (both.Width, both.Height) : default);
        (await world.Sam.Posts("/drafts", Person.PhotoNoteFields("without", [], NoteVisibility.Public, key, body: "words"))).Is(NoContent);

        var note = await world.Sam.Shows(alone, "mine");
        await world.Sam.Does($"{note.Address}/edit", Person.PhotoNoteFields("mine", [(alone, ""), (mine, "")], NoteVisibility.Public));
        await world.DoesWhatIsDue();
        Assert.Equal((240, 320), (await world.Sam.Photo(mine)) is var shown ? (shown.Width, shown.Height) : default);

        var duet = await world.Sam.Shows(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "duet", Person.Duet(source));
        (await world.Sam.Posts($"{duet.Address}/edit",
            Person.PhotoNoteFields("duet", [(await world.Sam.Adds(await PlainAsync("blue", 1200, 1)), "")], NoteVisibility.Public)))
            .Is(UnprocessableEntity);
        (await world.Ade.Opens($"{duet.Address}/download")).Is(NotFound);
        await world.Sam.Does($"{duet.Address}/edit",
            [.. Person.PhotoNoteFields("duet",
                [.. (await world.Rows($"SELECT medium_id FROM note_photos WHERE note_id = {duet.Id}"))
                    .Select(id => (long.Parse(id, System.Globalization.CultureInfo.InvariantCulture), ""))], NoteVisibility.Public),
                    .. Person.OpenToAll, ("remix-download", "true")]);
        (await world.Ade.Opens($"{duet.Address}/download")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Viewers_can_download_a_video_if_its_author_allows_it(World world)
    {
        var video = await world.Mei.Adds(await VideoScenes.FormatAsync("vp9"));
        var (closed, open) = (await world.Mei.Shows(await world.Mei.Adds(await VideoScenes.PhoneAsync()), "mine"),
            await world.Mei.Shows(video, "take it", ("remix-sound", "Nobody"), ("remix-duet", "Nobody"), ("remix-stitch", "Nobody"),
                ("remix-download", "true")));
        (await world.Sam.Opens($"{closed.Address}/download")).Is(NotFound);
        (await world.Mei.Opens($"{closed.Address}/download")).Is(OK);
        Assert.DoesNotContain("/download", (await world.Sam.Opens(closed)).Text, StringComparison.Ordinal);
        Assert.Contains($"{open.Address}/download", (await world.Sam.Opens(open)).Text, StringComparison.Ordinal);

        var page = (await world.Nobody.Opens($"{open.Address}/download")).Is(OK);
        Assert.Equal("attachment", page.ContentHeaders.ContentDisposition!.DispositionType);
        var clip = await TestVideo.OfAsync(await (await world.Nobody.Arrives()).BytesAsync($"{open.Address}/download"));
        Assert.Equal((320, 240, true), (clip.Width, clip.Height, clip.HasSound));
        Assert.DoesNotContain(PhotoFiles.Secret, System.Text.Encoding.Latin1.GetString(clip.Bytes), StringComparison.Ordinal);

        await world.Mei.Blocks(world.Sam);
        (await world.Sam.Opens($"{open.Address}/download")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Default_remix_permissions_apply_unless_changed_for_a_note(World world)
    {
        (await world.Mei.Posts("/settings/privacy/reuse", ("remix-sound", "Nonsense"), ("remix-duet", "Nobody"),
            ("remix-stitch", "Nobody"))).Is(UnprocessableEntity);
        await world.Mei.Does("/settings/privacy/reuse", ("remix-sound", "Nobody"), ("remix-duet", "Followers"), ("remix-stitch", "Nobody"),
            ("remix-download", "true"));
        var form = await world.Mei.Opens("/publish");
        Assert.Equal("Followers", form.Find("[name=remix-duet] [selected]")!.GetAttribute("value"));
        var video = await world.Mei.Adds(await PlainAsync("red", 440, 1));
        var note = await world.Mei.Shows(video, "hum");
        (await world.Sam.Opens($"/publish?sound={video}")).Is(Forbidden);
        (await world.Sam.Opens($"{note.Address}/download")).Is(OK);

        await world.Mei.Does($"{note.Address}/edit",
            [.. Person.PhotoNoteFields("hum", [(video, "")], NoteVisibility.Public), .. Person.OpenToAll]);

        (await world.Sam.Opens($"/publish?sound={video}")).Is(OK);
        (await world.Sam.Opens($"{note.Address}/download")).Is(NotFound);
    }
}
