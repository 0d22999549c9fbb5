using Loquat.Notes.Places;

namespace Loquat.Tests.Notes;

/// Names for places that people suggest.
public class PlaceNameTests
{
    [Theory, BothDatabases]
    public async Task A_suggested_name_is_used_after_a_moderator_accepts_it(World world)
    {
        await world.Mei.Arrives();
        var note = await world.Sam.PublishesFrom(Person.Osaka, "octopus");
        await world.Sam.Proposes(Person.Osaka, "zh", "水都大阪");
        await world.Sam.Proposes(Person.Osaka, "zh", "水都大阪");
        Assert.Equal("大阪市", await NameInChinese(world));
        (await world.Sam.Opens("/moderation/places")).Is(NotFound);
        Assert.Equal(["水都大阪"], (await world.Mei.Opens("/moderation/places")).All(".place-alias .row-title"));

        await world.Mei.DecidesNames("accept");
        await world.DoesWhatIsDue();
        Assert.Equal("水都大阪", await NameInChinese(world));
        Assert.Equal("Osaka", (await world.Nobody.Opens("/places/1853909")).Find("h1")!.TextContent);
        Assert.Contains("水都大阪", (await world.Nobody.Opens(note.Address, ("Accept-Language", "zh"))).Find(".place-line")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal([note.Address], await world.Sam.Finds("水都"));
        Assert.Contains("data-id=\"1853909\"", (await world.Nobody.Opens("/suggest/places?q=水都")).Text, StringComparison.Ordinal);
        Assert.Equal("/places/1853909", (await world.Sam.Searches("水都大阪", "&tab=places")).Find(".search-places a")!.GetAttribute("href"));
        (await world.Sam.TriesToPublishFrom("水都大阪", "by its new name")).Is(SeeOther);

        await world.Mei.DecidesNames("remove");
        await world.DoesWhatIsDue();
        Assert.Equal("大阪市", await NameInChinese(world));
        Assert.Empty(await world.Sam.Finds("水都"));
        Assert.Contains("大阪市", (await world.Nobody.Opens(note.Address, ("Accept-Language", "zh"))).Find(".place-line")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(Text.Place_NameRejected,
            (await world.Sam.Posts("/places/1853909/names", ("language", "zh"), ("name", "水都大阪"))).Is(Conflict).Problem);
    }

    [Theory, BothDatabases]
    public async Task An_invalid_name_is_refused(World world)
    {
        await world.Mei.Arrives();
        foreach (var name in new[]
        {
            "", " ", "@mei", "#osaka", "https://a.example", "<script>", "12", "a\u202Eb", "\u200D", "!!!",
            new string('x', PlaceAlias.MostCharacters + 1),
        })
        {
            Assert.Equal(Text.Place_NameWrong,
                (await world.Mei.Posts("/places/1853909/names", ("language", "ja"), ("name", name))).Is(UnprocessableEntity).Problem);
        }
        Assert.Equal(Text.Place_LanguageUnknown,
            (await world.Mei.Posts("/places/1853909/names", ("language", "xx"), ("name", "x"))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Place_NameKnown,
            (await world.Mei.Posts("/places/1853909/names", ("language", "en"), ("name", "Osaka"))).Is(UnprocessableEntity).Problem);
        Assert.StartsWith("/sign-in", (await world.Nobody.Posts("/places/1853909/names", ("language", "ja"), ("name", "x"))).GoesTo,
            StringComparison.Ordinal);
        (await world.Sam.Posts("/moderation/places/accept", ("alias", "1"))).Is(NotFound);
        (await world.Mei.Posts("/moderation/places/accept", ("alias", "x"))).Is(NotFound);
        Assert.Equal(0, await world.Counts("place_aliases"));
    }

    [Theory, BothDatabases]
    public async Task Suggestions_are_limited(World world)
    {
        for (var i = 0; i < PlaceAliases.MostOpen; i++)
        {
            await world.Mei.Proposes(Person.Osaka, "ja", $"名前{(char)('あ' + i)}");
        }
        Assert.Equal(Text.Place_NamesTooMany,
            (await world.Mei.Posts("/places/1857910/names", ("language", "ja"), ("name", "もう一つ"))).Is(Conflict).Problem);
        Assert.Equal(Text.Place_NamesTooMany,
            (await world.Sam.Posts("/places/1853909/names", ("language", "ja"), ("name", "もう一つ"))).Is(Conflict).Problem);

        await world.Mei.DecidesNames("reject");
        await world.Sam.Proposes(Person.Osaka, "ja", "もう一つ");
    }

    static async Task<string> NameInChinese(World world) =>
        (await world.Nobody.Opens("/places/1853909", ("Accept-Language", "zh"))).Find("h1")!.TextContent;
}
