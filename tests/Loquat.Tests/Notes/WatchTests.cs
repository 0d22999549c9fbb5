using Loquat.Discovery.Feeds;
using Loquat.Media.Uploads;
using Loquat.Notes;
using Loquat.Tests.Visibility;

namespace Loquat.Tests.Notes;

/// The watch view.
public sealed class WatchTests
{
    [Theory, BothDatabases]
    public async Task The_watch_view_shows_notes_with_media_only(World world)
    {
        var photo = await world.Mei.PublishesPhoto("a picture", await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240)));
        var words = await world.Mei.Publishes("only words");

        var page = (await world.Nobody.Opens("/watch")).Is(OK).Text;

        Assert.Contains($"data-note=\"{photo.Id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-note=\"{words.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"\"{photo.Id}\":[0,0]", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_note_without_media_leaves_the_watch_view(World world)
    {
        var note = await world.Mei.PublishesPhoto("a picture", await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240)));
        await world.Mei.Does($"{note.Address}/edit", Person.PhotoNoteFields("words now", [], NoteVisibility.Public, body: "words"));

        Assert.DoesNotContain($"data-note=\"{note.Id}\"", (await world.Nobody.Opens("/watch")).Text, StringComparison.Ordinal);
        Assert.Equal(note.Address, (await world.Nobody.Opens($"/watch/{note.Id}")).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task The_address_of_a_note_starts_the_watch_view_with_it(World world)
    {
        var photo = await PhotoFiles.PhoneJpegAsync(320, 240);
        var (first, second) = (await world.Mei.PublishesPhoto("older", await world.Mei.Adds(photo)),
            await world.Mei.PublishesPhoto("newer", await world.Mei.Adds(photo)));

        var page = (await world.Nobody.Opens($"/watch/{first.Id}")).Is(OK).Text;

        Assert.True(page.IndexOf($"data-note=\"{first.Id}\"",
            StringComparison.Ordinal) < page.IndexOf($"data-note=\"{second.Id}\"", StringComparison.Ordinal));
        Assert.Equal(2, page.Split($"data-note=\"{first.Id}\"").Length);
    }

    [Theory, BothDatabases]
    public async Task The_following_watch_view_shows_followed_people_and_requires_sign_in(World world)
    {
        var photo = await PhotoFiles.PhoneJpegAsync(320, 240);
        var (followed, other) = (await world.Mei.PublishesPhoto("followed", await world.Mei.Adds(photo)),
            await world.Rosa.PublishesPhoto("other", await world.Rosa.Adds(photo)));
        await world.Sam.Follows(world.Mei);

        var page = (await world.Sam.Opens("/watch/following")).Is(OK).Text;

        Assert.Contains($"data-note=\"{followed.Id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-note=\"{other.Id}\"", page, StringComparison.Ordinal);
        (await world.Nobody.Opens("/watch/following")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task The_watch_view_is_paged_until_its_end(World world)
    {
        var photo = await PhotoFiles.PhoneJpegAsync(320, 240);
        var all = new HashSet<long>();
        for (var i = 0; i < (2 * WatchList.PageSize) + 3; i++)
        {
            all.Add((await world.Mei.PublishesPhoto($"{i}", await world.Mei.Uploads(photo))).Id);
        }
        await world.DoesWhatIsDue();
        var shown = new List<long>();
        for (var address = "/watch"; address is not null;)
        {
            var page = (await world.Nobody.Opens(address)).Is(OK).Text;
            shown.AddRange(page.Split("data-address=\"/watch/").Skip(1)
                .Select(rest => long.Parse(rest[..rest.IndexOf('"', StringComparison.Ordinal)],
                    System.Globalization.CultureInfo.InvariantCulture)));
            address = page.Contains("data-next=\"", StringComparison.Ordinal) ? page.Split("data-next=\"")[1].Split('"')[0] : null;
        }
        Assert.Equal(all.Count, shown.Count);
        Assert.Equal(all, shown.ToHashSet());
    }

    [Theory, BothDatabases]
    public async Task The_watch_view_shows_exactly_what_each_viewer_may_see(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var notes = new Dictionary<Seen, PublishedNote>();
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            notes[Enum.Parse<Seen>($"{visibility}")] = await world.Mei.PublishesPhoto($"{visibility}",
                await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240)), visibility);
        }
        var breaches = new List<string>();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var list = (await scene.Of(relation).Opens("/watch")).Text;
            foreach (var (kind, note) in notes)
            {
                var may = VisibilityScene.MaySee(relation, kind);
                var page = await scene.Of(relation).Opens($"/watch/{note.Id}");
                var isListed = list.Contains($"data-note=\"{note.Id}\"", StringComparison.Ordinal);
                if ((page.Status == OK) != may || isListed != (may && kind == Seen.Public && relation != Relation.Muter))
                {
                    breaches.Add($"{relation}, {kind}: {page.Status}, listed {isListed}");
                }
            }
        }
        Assert.Empty(breaches);
    }
}
