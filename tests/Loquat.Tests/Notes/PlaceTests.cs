using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Tests.Notes;

/// Notes with a place, and place pages.
public class PlaceTests
{
    [Theory, BothDatabases]
    public async Task A_note_with_a_place_shows_it_and_is_listed_on_its_page(World world)
    {
        var note = await world.Mei.PublishesFrom(Person.Osaka, "octopus, all day");
        var typed = new PublishedNote((await world.Sam.TriesToPublishFrom("OSAKA", "more octopus")).Is(SeeOther).GoesTo!);

        var line = (await world.Nobody.Opens(note)).Find(".place-line a")!;
        Assert.Equal(("/places/1853909", "Osaka Japan"), (line.GetAttribute("href"), line.TextContent.Trim()));
        Assert.Contains("大阪市", (await world.Nobody.Opens(note.Address, ("Accept-Language", "zh"))).Find(".place-line")!.TextContent,
            StringComparison.Ordinal);

        await world.Sam.Likes(note);
        var page = (await world.Nobody.Opens("/places/1853909")).Is(OK);
        Assert.Equal("Osaka", page.Find("h1")!.TextContent);
        Assert.Equal([note.Address, typed.Address], page.Cards);
        Assert.Equal([typed.Address, note.Address], (await world.Nobody.Opens("/places/1853909?sort=newest")).Cards);
        Assert.Equal("Osaka, 2 notes", page.Find(".map-place")!.GetAttribute("aria-label"));
        Assert.True(page.Find(".map-land")!.GetAttribute("d")!.Length > 100);
        Assert.Contains("GeoNames", page.Find(".map-credit")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_ambiguous_name_is_asked_about_and_an_unknown_one_refused(World world)
    {
        var several = (await world.Mei.TriesToPublishFrom("Springfield", "which one?")).Is(UnprocessableEntity);
        Assert.Equal(Text.Place_Several, several.Problem);
        Assert.Equal("which one?", several.Find("#body")!.TextContent.Trim());
        var choices = several.Document.QuerySelectorAll("input[name=placeId]").Select(c => c.GetAttribute("value")!).ToArray();
        Assert.True(choices.Length > 5);

        var note = new PublishedNote((await world.Mei.TriesToPublishFrom("Springfield", "that one", choices[2])).Is(SeeOther).GoesTo!);
        Assert.Equal($"/places/{choices[2]}", (await world.Mei.Opens(note)).Find(".place-line a")!.GetAttribute("href"));
        var illinois = new PublishedNote((await world.Mei.TriesToPublishFrom("springfield, il", "and with a comma")).Is(SeeOther).GoesTo!);
        Assert.Contains("IL, United States", (await world.Mei.Opens(illinois)).Find(".place-line")!.TextContent, StringComparison.Ordinal);

        foreach (var nowhere in new[] { "Nowhere at all", "<b>", "\uD83D\uDE00", new string('x', 500) })
        {
            Assert.Equal(Text.Place_NotFound, (await world.Mei.TriesToPublishFrom(nowhere, "lost")).Is(UnprocessableEntity).Problem);
        }
        // Text that was changed after a place was picked doesn't match the id, and an id without text is ignored.
        Assert.Equal(Text.Place_NotFound, (await world.Mei.TriesToPublishFrom("Osakaaa", "x", "1853909")).Is(UnprocessableEntity).Problem);
        Assert.Null((await world.Mei.Opens((await world.Mei.TriesToPublishFrom("", "nowhere", "1853909")).Is(SeeOther).GoesTo!))
            .Find(".place-line"));
        foreach (var id in new[] { "-1", "99999999999999999999", "abc", "0" })
        {
            (await world.Mei.TriesToPublishFrom("Osaka", $"with {id}", id)).Is(SeeOther);
        }
    }

    [Theory, BothDatabases]
    public async Task Drafts_and_scheduled_notes_keep_their_place_and_edits_change_it(World world)
    {
        var key = NoteKeys.New();
        (await world.Mei.Posts("/drafts",
            [.. Person.NoteFields("begun", "", NoteVisibility.Public, "", key), .. Person.PlaceFields(Person.Kyoto)])).Is(NoContent);
        Assert.Equal("Kyoto", (await world.Mei.Opens($"/publish?draft={key}")).Find("#place")!.GetAttribute("value"));
        // An incomplete place name does not prevent saving a draft.
        (await world.Mei.Posts("/drafts",
            [.. Person.NoteFields("begun, more", "", NoteVisibility.Public, "", key), ("place", "Kyo"), ("placeId", "")])).Is(NoContent);
        Assert.Equal("begun, more", (await world.Mei.Opens($"/publish?draft={key}")).Find("#body")!.TextContent.Trim());

        var (later, hour) = (NoteKeys.New(), world.Clock.Now.AddDays(1));
        await world.Mei.Does("/publish",
            [.. Person.NoteFields("later", "", NoteVisibility.Public, "", later), .. Person.PlaceFields(Person.Kyoto),
                ("publishDate", $"{hour:yyyy-MM-dd}"), ("publishTime", "12:00"), ("zone", "UTC")]);
        Assert.Empty((await world.Nobody.Opens("/places/1857910")).Cards);
        await world.WaitsFor(TimeSpan.FromDays(2));
        var published = new PublishedNote(Assert.Single((await world.Nobody.Opens("/places/1857910")).Cards));

        await world.Mei.Does($"{published.Address}/edit",
            [.. Person.NoteFields("later", "", NoteVisibility.Public, "", null), .. Person.PlaceFields(Person.Osaka)]);
        Assert.Empty((await world.Nobody.Opens("/places/1857910")).Cards);
        Assert.Equal([published.Address], (await world.Nobody.Opens("/places/1853909")).Cards);
        Assert.Equal("1853909", (await world.Mei.Opens($"{published.Address}/edit")).Find("input[name=placeId]")!.GetAttribute("value"));

        await world.Mei.Does($"{published.Address}/edit",
            [.. Person.NoteFields("later", "", NoteVisibility.Public, "", null), ("place", ""), ("placeId", "1853909")]);
        Assert.Empty((await world.Nobody.Opens("/places/1853909")).Cards);
        Assert.Null((await world.Nobody.Opens(published)).Find(".place-line"));
    }

    [Theory, BothDatabases]
    public async Task A_place_is_deleted_with_its_note_and_is_in_the_export(World world)
    {
        var note = await world.Mei.PublishesFrom(Person.Osaka, "octopus");
        await world.Mei.Proposes(Person.Osaka, "ja", "おおさか");
        using (var copy = await world.Mei.TakesACopy())
        {
            var place = copy.Json("notes.json")[0].GetProperty("place");
            Assert.Equal(("1853909", "Osaka", 34.69374),
                (place.GetProperty("id").GetString(), place.GetProperty("name").GetString(), place.GetProperty("latitude").GetDouble()));
            Assert.Equal(["おおさか"], copy.Each("place-names.json", "name"));
        }
        await world.Mei.Deletes(note);
        Assert.Empty((await world.Nobody.Opens("/places/1853909")).Cards);
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await world.Counts("note_places"));
    }

    [Theory, BothDatabases]
    public async Task An_invalid_place_is_not_found(World world)
    {
        foreach (var id in new[] { "0", "1", "9223372036854775807", "-5", "osaka", "1853909x" })
        {
            (await world.Nobody.Opens($"/places/{id}")).Is(NotFound);
            (await world.Mei.Posts($"/places/{id}/names", ("language", "ja"), ("name", "x"))).Is(NotFound);
        }
        (await world.Nobody.Opens("/places/1853909?before=x")).Is(NotFound);
        (await world.Nobody.Opens("/nearby?place=1")).Is(NotFound);
        (await world.Nobody.Opens("/search?q=octopus&place=99999999999999999999")).Is(OK);
        Assert.Equal(Text.Place_Empty, (await world.Nobody.Opens("/places/1853909")).Find(".empty h2")!.TextContent);
        Assert.Equal(0, await world.Counts("places"));
    }

    [Theory, BothDatabases]
    public async Task Notes_are_found_by_place_name_and_within_a_place(World world)
    {
        var (osaka, kyoto) = (await world.Mei.PublishesFrom(Person.Osaka, "octopus"),
            await world.Mei.PublishesFrom(Person.Kyoto, "octopus, again"));

        Assert.Equal([osaka.Address], await world.Sam.Finds("Osaka"));
        Assert.Equal([osaka.Address], await world.Sam.Finds("大阪 octopus"));
        Assert.Equal([kyoto.Address], await world.Sam.Finds("octopus", "&place=1857910"));
        Assert.Equal("/places/1857910",
            (await world.Sam.Searches("octopus", "&place=1857910")).Find(".search-where a")!.GetAttribute("href"));
        Assert.Equal("/places/1853909", (await world.Sam.Searches("osaka")).Find(".search-places a")!.GetAttribute("href"));
        Assert.Equal("/places/1853909", (await world.Sam.Searches("大阪", "&tab=places")).Find(".search-places a")!.GetAttribute("href"));
        Assert.Contains("data-address=\"/places/1853909\"", (await world.Sam.Opens("/suggest/search?q=osak")).Text,
            StringComparison.Ordinal);
        Assert.Contains("data-id=\"1853909\"", (await world.Nobody.Opens("/suggest/places?q=osak")).Text, StringComparison.Ordinal);

        await world.Mei.Does($"{osaka.Address}/edit",
            [.. Person.NoteFields("octopus", "", NoteVisibility.Public, "", null), ("place", "")]);
        Assert.Empty(await world.Sam.Finds("Osaka"));
    }
}
