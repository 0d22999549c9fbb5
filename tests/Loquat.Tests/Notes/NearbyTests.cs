using System.Globalization;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Web.Places;

namespace Loquat.Tests.Notes;

/// Notes near a place or near the viewer's location.
public class NearbyTests
{
    [Theory, BothDatabases]
    public async Task Notes_around_a_chosen_place_are_ordered_by_distance(World world)
    {
        var (far, near, here) = (await world.Mei.PublishesFrom(Person.Tokyo, "towers"),
            await world.Mei.PublishesFrom(Person.Kyoto, "temples"), await world.Mei.PublishesFrom(Person.Osaka, "octopus"));
        await world.Sam.Likes(near);
        Assert.Equal("/nearby", (await world.Sam.Explores()).Find(".tab[href='/nearby']")!.GetAttribute("href"));
        Assert.Equal(Text.Nearby_Choose, (await world.Sam.Opens("/nearby")).Is(OK).Find("h1")!.TextContent);

        await world.Sam.LooksAround(Person.Osaka);
        var page = await world.Sam.Opens("/nearby");
        Assert.Equal([here.Address, near.Address], page.Cards);
        Assert.Equal(["Osaka", "Kyoto · 45 km"], page.All(".placed span"));
        Assert.DoesNotContain(far.Address, page.Cards);
        Assert.Equal(["Osaka, 1 note", "Kyoto, 1 note"],
            page.Document.QuerySelectorAll(".map-place").Select(a => a.GetAttribute("aria-label")).Reverse());
        Assert.Equal([far.Address], (await world.Sam.Opens($"/nearby?place={Person.Tokyo}")).Cards);
        Assert.Equal([here.Address, near.Address], (await world.Sam.Opens("/nearby")).Cards);

        await world.Sam.Does("/nearby/forget");
        Assert.Equal(Text.Nearby_Choose, (await world.Sam.Opens("/nearby")).Find("h1")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Teenagers_and_private_accounts_are_not_found_by_distance(World world)
    {
        var (young, hidden, open) = (await world.Mei.PublishesFrom(Person.Osaka, "homework"),
            await world.Rosa.PublishesFrom(Person.Osaka, "behind a door"), await world.Sam.PublishesFrom(Person.Osaka, "octopus"));
        await world.Ade.Follows(world.Rosa);
        await world.Ade.Follows(world.Mei);
        await world.Rosa.BecomesPrivate();
        await world.Writes(
            $"UPDATE accounts SET adult_from = {world.Clock.Now.AddYears(2).ToUnixTimeMilliseconds()} WHERE handle_key = 'mei'");
        var followers = await world.Sam.PublishesFrom(Person.Osaka, "for those who follow", NoteVisibility.Followers);
        await world.Ade.Follows(world.Sam);

        Assert.Equal([open.Address], await Around(world.Nobody));
        Assert.Equal([followers.Address, open.Address], await Around(world.Ade));
        Assert.Equal(["Osaka, 1 note"], await Dots(world.Nobody));
        Assert.Equal(["Osaka, 2 notes"], await Dots(world.Ade));
        Assert.Equal([open.Address, young.Address], await Around(world.Mei));
        Assert.Equal([open.Address, hidden.Address], await Around(world.Rosa));
        // On the page of the place they are listed as anywhere else.
        Assert.Equal([followers.Address, open.Address, hidden.Address, young.Address],
            (await world.Ade.Opens("/places/1853909?sort=newest")).Cards);
        Assert.Equal(["Osaka, 2 notes"],
            (await world.Ade.Opens("/places/1853909")).Document.QuerySelectorAll(".map-place").Select(a => a.GetAttribute("aria-label")));

        await world.Kenji.Mutes(world.Sam);
        Assert.Empty(await Around(world.Kenji));
        await world.Sam.Blocks(world.Kenji);
        Assert.Empty(await Dots(world.Kenji));
    }

    [Theory, BothDatabases]
    public async Task The_location_is_rounded_sealed_and_never_stored(World world)
    {
        var note = await world.Mei.PublishesFrom(Person.Osaka, "octopus");
        var goes = (await world.Sam.Does("/nearby/here", ("latitude", "34.7012345"), ("longitude", "135.4987654"))).GoesTo!;

        Assert.DoesNotContain("34.7", goes, StringComparison.Ordinal);
        var page = (await world.Sam.Opens(goes)).Is(OK);
        Assert.Equal([note.Address], page.Cards);
        Assert.Equal(["Osaka · under 10 km"], page.All(".placed span"));
        Assert.Equal(Text.Nearby_Choose, (await world.Sam.Opens("/nearby")).Find("h1")!.TextContent);
        Assert.Empty(await world.TablesWith("34.7"));
        // A forged token can't be opened and is treated as missing.
        foreach (var forged in new[] { "x", "%F0%9F%98%80", new string('A', 600), goes[("/nearby?around=".Length)..^4] + "AAAA" })
        {
            Assert.Equal(Text.Nearby_Choose, (await world.Sam.Opens($"/nearby?around={forged}")).Is(OK).Find("h1")!.TextContent);
        }
        foreach (var (latitude, longitude) in new[] { ("91", "0"), ("0", "181"), ("NaN", "0"), ("x", "0"), ("", ""), ("1e400", "0") })
        {
            (await world.Sam.Posts("/nearby/here", ("latitude", latitude), ("longitude", longitude))).Is(UnprocessableEntity);
        }
        (await world.Sam.Does("/nearby/here", ("latitude", "90"), ("longitude", "-180"))).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Only_the_page_with_the_button_may_request_the_location(World world)
    {
        Assert.Contains("geolocation=(self)", (await world.Nobody.Opens("/nearby")).Headers.GetValues("Permissions-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Contains("geolocation=(self)",
            (await world.Nobody.Posts("/nearby", ("place", "nowhere at all"))).Is(UnprocessableEntity).Headers
                .GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        foreach (var other in new[] { "/", "/places/1853909", "/publish", "/search" })
        {
            Assert.Contains("geolocation=()", (await world.Nobody.Opens(other)).Headers.GetValues("Permissions-Policy").Single(),
                StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task A_long_list_is_paged_to_its_end_and_back(World world)
    {
        var notes = new List<PublishedNote>();
        for (var i = 0; i < 35; i++)
        {
            notes.Add(await world.Mei.PublishesFrom(i % 2 == 0 ? Person.Osaka : Person.Kyoto, $"note {i}"));
        }
        var first = await world.Sam.Opens($"/nearby?place={Person.Osaka}");
        var second = await world.Sam.Opens(first.Next!);

        Assert.Equal((30, 5), (first.Cards.Count, second.Cards.Count));
        Assert.Equal(notes.Select(n => n.Address).Order(), first.Cards.Concat(second.Cards).Order());
        Assert.Equal(18, first.Cards.Take(18).Intersect(notes.Where((_, i) => i % 2 == 0).Select(n => n.Address)).Count());
        Assert.Equal(first.Cards, (await world.Sam.Opens(second.Find(".earlier a")!.GetAttribute("href")!)).Cards);
    }

    [Theory]
    [InlineData(1, false, "under 2 km"), InlineData(12.3, false, "12 km"), InlineData(43, false, "45 km"), InlineData(118, false, "120 km"),
        InlineData(3, true, "under 10 km"), InlineData(12.3, true, "10 km")]
    public void Distances_are_shown_in_steps(double kilometres, bool isCoarse, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(said, PlacedCards.FarOf(kilometres, isCoarse));
    }

    [Fact]
    public void Rounding_to_ten_kilometre_squares_is_stable()
    {
        foreach (var point in new MapPoint[]
        {
            new(34.7, 135.5), new(0, 0), new(-89.99, 17), new(90, 180), new(60.17, 24.94), new(-33.9, -180),
        })
        {
            var square = SealedPosition.Square(point);
            Assert.True(square.IsOnEarth);
            Assert.True(point.KilometresTo(square) < 8);
            Assert.Equal(square, SealedPosition.Square(square));
        }
    }

    static async Task<IReadOnlyList<string>> Around(Person person) => (await person.Opens($"/nearby?place={Person.Osaka}")).Is(OK).Cards;

    static async Task<IEnumerable<string?>> Dots(Person person) =>
        (await person.Opens($"/nearby?place={Person.Osaka}")).Document.QuerySelectorAll(".map-place")
            .Select(a => a.GetAttribute("aria-label"));
}
