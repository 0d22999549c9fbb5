namespace Loquat.BrowserTests;

/// Scrolling far into a feed, leaving it, and returning to the same position.
public sealed class FeedJourneys : Journey
{
    protected override Task<Town> Place => Town.Settled;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reload_and_Back_return_to_the_same_card_far_down_in_Explore(bool onPhone)
    {
        var sam = await Somebody("Sam", onPhone ? Device.Phone : Device.Desk);
        await sam.Opens("/");
        var deep = await ScrollsToAsync(sam, 75);
        var place = await PlaceOfAsync(sam, deep);

        await sam.Page.ReloadAsync();
        await Expect(sam.CardOf(deep)).ToBeInViewportAsync();
        Assert.InRange(await PlaceOfAsync(sam, deep), place - 4, place + 4);

        // Opens the note page, not the layer.
        await sam.Page.GotoAsync(new Uri(new Uri(sam.Page.Url), deep).ToString());
        await sam.Page.GoBackAsync();
        await Expect(sam.CardOf(deep)).ToBeInViewportAsync();
        Assert.InRange(await PlaceOfAsync(sam, deep), place - 4, place + 4);
    }

    [Fact]
    public async Task Scrolling_up_from_far_down_loads_earlier_notes_without_jumps()
    {
        var sam = await Somebody("Sam");
        await sam.Opens("/");
        var first = await sam.Cards.First.GetAttributeAsync("href");
        var deep = await ScrollsToAsync(sam, 75);
        await sam.Page.ReloadAsync();
        await Expect(sam.CardOf(deep)).ToBeInViewportAsync();

        for (var top = await TopAsync(); top != first; top = await TopAsync())
        {
            await sam.Cards.First.ScrollIntoViewIfNeededAsync();
            await Expect(sam.Cards.First).Not.ToHaveAttributeAsync("href", top);
        }

        await Expect(sam.CardOf(first!)).ToBeAttachedAsync();
        await Expect(sam.Page.Locator(".earlier")).ToHaveCountAsync(0);
        var addresses = await sam.Cards.EvaluateAllAsync<string[]>("cards => cards.map((card) => card.href)");
        Assert.Equal(addresses.Length, addresses.Distinct().Count());

        async Task<string> TopAsync() => (await sam.Cards.First.GetAttributeAsync("href"))!;
    }

    [Fact]
    public async Task Opening_and_closing_a_note_far_down_keeps_the_scroll_position()
    {
        var sam = await Somebody("Sam", Device.Desk with { IsStill = false });
        await sam.Opens("/");
        var deep = await ScrollsToAsync(sam, 75);
        var address = sam.Page.Url;

        await sam.CardOf(deep).ClickAsync();
        await Expect(sam.Layer).ToBeVisibleAsync();
        await sam.IsAt(deep);
        await sam.Page.GoBackAsync();

        await Expect(sam.Layer).ToHaveCountAsync(0);
        Assert.Equal(address, sam.Page.Url);
        await Expect(sam.CardOf(deep)).ToBeInViewportAsync();
    }

    /// Returns the note in the middle of the window.
    static async Task<string> ScrollsToAsync(Person person, int card)
    {
        for (var i = 29; i < card; i += 10)
        {
            await Expect(person.Cards.Nth(i)).ToBeAttachedAsync();
            await person.Cards.Nth(i).ScrollIntoViewIfNeededAsync();
        }
        await person.Cards.Nth(card).ScrollIntoViewIfNeededAsync();
        await person.IsAt("/?before=*");
        return $"/notes/{await RememberedPlaceAsync(person)}";
    }

    static async Task<float> PlaceOfAsync(Person person, string note)
    {
        await RememberedPlaceAsync(person);
        return (await person.CardOf(note).BoundingBoxAsync())!.Y;
    }

    /// Waits until the history entry contains the present position and returns the note in the middle of the window.
    static async Task<string> RememberedPlaceAsync(Person person)
    {
        var note = await person.Page.WaitForFunctionAsync(
            """
            () => {
              const place = history.state?.place;
              const card = place && document.querySelector(`.card[data-note="${place.note}"]`);
              return card && Math.abs(card.getBoundingClientRect().top - place.top) < 1 && place.note;
            }
            """);
        return await note.JsonValueAsync<string>();
    }
}
