using Loquat.Notes;
using static Loquat.Tests.VideoScenes;

namespace Loquat.Tests.Notes;

/// The sound of a note: its page, its use by other notes, and who may use it.
public sealed class SoundTests
{
    [Theory, BothDatabases]
    public async Task A_sound_has_a_page_a_name_and_the_notes_that_use_it(World world)
    {
        var video = await world.Mei.Adds(await PlainAsync("red", 440, 3));
        var note = await world.Mei.Shows(video, "hum", Person.OpenToAll);
        Assert.Contains($"/sounds/{video}", (await world.Sam.Opens(note)).Find(".remix-line a")!.GetAttribute("href"),
            StringComparison.Ordinal);
        var page = (await world.Nobody.Opens($"/sounds/{video}")).Is(OK);
        Assert.True(page.Shows("Original sound – @mei"));
        (await world.Sam.Posts($"/sounds/{video}", ("title", "mine"))).Is(NotFound);
        (await world.Mei.Posts($"/sounds/{video}", ("title", new string('长', 41)))).Is(UnprocessableEntity);
        await world.Mei.Does($"/sounds/{video}", ("title", "  Rain on\tthe roof "));

        var (own, photo) = (await world.Sam.Adds(await PlainAsync("blue", 1200, 2)),
            await world.Sam.Adds(await PhotoFiles.PhoneFileAsync("png", 120, 90)));
        Assert.Equal($"{video}", (await world.Sam.Opens($"/publish?sound={video}")).Find("[name=sound]")!.GetAttribute("value"));
        var over = await world.Sam.Shows(own, "over", Person.Sound(video));
        var under = await world.Sam.Shows(photo, "under", Person.Sound(video));
        await world.DoesWhatIsDue();

        var clip = await world.Sam.Watches(own);
        Assert.True(await clip.LoudnessAsync(440) > -40 && await clip.LoudnessAsync(1200) > -40, "Both are to be heard.");
        Assert.InRange(clip.Seconds, 1.9, 2.15);
        Assert.Equal(new[] { over.Address, under.Address }.Order(),
            (await world.Nobody.Opens($"/sounds/{video}?sort=newest")).Cards.Order());
        var shown = await world.Nobody.Opens(under);
        Assert.Equal($"/sounds/{video}/audio", shown.Find("audio")!.GetAttribute("src"));
        Assert.True(shown.Shows("Rain on the roof"));
        var audio = await world.Nobody.Opens($"/sounds/{video}/audio");
        Assert.EndsWith("/sound.m4a", audio.GoesTo, StringComparison.Ordinal);
        Assert.Equal("audio/mp4", (await world.Nobody.Opens(audio.GoesTo!)).Is(OK).ContentHeaders.ContentType!.ToString());
        // A note that uses another note's sound has no sound page.
        (await world.Nobody.Opens($"/sounds/{own}")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_sound_can_be_used_by_viewers_whom_its_author_allows(World world)
    {
        var video = await world.Mei.Adds(await PlainAsync("red", 440, 1));
        var note = await world.Mei.Shows(video, "hum", ("remix-sound", "Followers"), ("remix-duet", "Nobody"),
            ("remix-stitch", "Followed"));
        var mine = await world.Sam.Adds(await PlainAsync("blue", 1200, 1));
        (await world.Sam.Opens($"/publish?sound={video}")).Is(Forbidden);
        (await world.Sam.TriesToShow(mine, "no", Person.Sound(video))).Is(Forbidden);
        (await world.Sam.Opens($"/publish?duet={note.Id}")).Is(Forbidden);
        (await world.Sam.TriesToShow(mine, "no", Person.Duet(note))).Is(Forbidden);
        (await world.Sam.TriesToShow(mine, "no", Person.Duet(note, "Stitch"))).Is(Forbidden);
        Assert.Equal(["0"], await world.Rows("SELECT COUNT(*) FROM note_sources"));

        await world.Sam.Follows(world.Mei);
        (await world.Sam.Opens($"/publish?sound={video}")).Is(OK);
        (await world.Sam.Opens($"/publish?stitch={note.Id}")).Is(Forbidden);
        await world.Mei.Follows(world.Sam);
        (await world.Sam.Opens($"/publish?stitch={note.Id}")).Is(OK);

        await world.Mei.Blocks(world.Sam);
        foreach (var address in new[]
        {
            $"/sounds/{video}",
            $"/sounds/{video}/audio",
            $"/publish?sound={video}",
            $"/publish?stitch={note.Id}",
        })
        {
            (await world.Sam.Opens(address)).Is(NotFound);
        }
        (await world.Sam.TriesToShow(mine, "no", Person.Sound(video))).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task The_sound_of_a_restricted_note_is_not_found(World world)
    {
        foreach (var visibility in new[] { NoteVisibility.Followers, NoteVisibility.Mutuals, NoteVisibility.OnlyMe })
        {
            var video = await world.Mei.Adds(await PlainAsync("red", 440, 1));
            await world.Mei.PublishesPhoto("mine", video, visibility);
            foreach (var person in new[] { world.Mei, world.Sam, world.Nobody })
            {
                (await person.Opens($"/sounds/{video}")).Is(NotFound);
                (await person.Opens($"/sounds/{video}/audio")).Is(NotFound);
            }
        }
        var draft = await world.Mei.Adds(await PlainAsync("red", 440, 1));
        (await world.Mei.Opens($"/sounds/{draft}")).Is(NotFound);
        var shown = await world.Mei.Adds(await PlainAsync("red", 440, 1));
        await world.Mei.Shows(shown, "hum", Person.OpenToAll);
        (await world.Nobody.Opens($"/sounds/{shown}")).Is(OK);

        await world.Mei.Posts("/settings/privacy", ("private", "true"), ("comments", "Everyone"), ("mentions", "Everyone"));
        await world.DoesWhatIsDue();

        (await world.Nobody.Opens($"/sounds/{shown}")).Is(NotFound);
        (await world.Sam.Opens($"/publish?sound={shown}")).Is(NotFound);
    }
}
