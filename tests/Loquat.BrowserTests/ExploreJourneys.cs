namespace Loquat.BrowserTests;

public sealed class ExploreJourneys : Journey
{
    const string PlacesOfCards = """
        () => [...document.querySelectorAll(".cards article")].map((card) => {
          const { left, top, width, height } = card.getBoundingClientRect();
          return [left + scrollX, top + scrollY, width, height].map(Math.round).join(" ");
        })
        """;

    protected override Task<Town> Place => Town.Settled;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Scrolling_down_loads_every_note_once_without_layout_shifts(bool onPhone)
    {
        var sam = await Somebody("Sam", onPhone ? Device.Phone : Device.Desk);
        await sam.Opens("/");
        for (var shown = 30; shown <= 120; shown += 30)
        {
            await Expect(sam.Cards.Nth(shown - 1)).ToBeAttachedAsync();
            var before = await sam.Page.EvaluateAsync<string[]>(PlacesOfCards);
            await sam.Cards.Nth(shown - 1).ScrollIntoViewIfNeededAsync();
            await sam.Cards.Nth(Math.Min(shown, 119)).WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.Equal(before, (await sam.Page.EvaluateAsync<string[]>(PlacesOfCards)).Take(before.Length));
        }

        await Expect(sam.Link("More")).ToHaveCountAsync(0);
        var addresses = await sam.Cards.EvaluateAllAsync<string[]>("cards => cards.map((card) => card.href)");
        Assert.Equal(120, addresses.Length);
        Assert.Equal(120, addresses.Distinct().Count());
    }

    [Fact]
    public async Task Without_JavaScript_More_opens_the_next_page_and_Back_returns()
    {
        var sam = await Somebody("Sam", Device.Desk with { HasScript = false });
        await sam.Opens("/");
        var first = await sam.Cards.First.GetAttributeAsync("href");
        await sam.Goes("More");
        await sam.IsAt("/?before=*");
        await Expect(sam.Cards).ToHaveCountAsync(30);
        await Expect(sam.Page.Locator($".cards a[href='{first}']")).ToHaveCountAsync(0);

        await sam.Page.GoBackAsync();

        await sam.IsAt("/");
        await Expect(sam.Cards.First).ToHaveAttributeAsync("href", first!);
    }

    [Fact]
    public async Task Back_from_a_note_returns_to_its_card()
    {
        var sam = await Somebody("Sam", Device.Desk with { IsStill = false });
        await sam.Opens("/");
        var card = sam.Cards.Nth(20);
        var note = await card.GetAttributeAsync("href");
        await card.ClickAsync();
        await sam.IsAt(note!);
        await Expect(sam.Layer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);

        await sam.Page.GoBackAsync();

        await sam.IsAt("/");
        await Expect(sam.Page.Locator($".cards a[href='{note}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_note_can_be_opened_from_Explore_by_keyboard()
    {
        var sam = await Somebody("Sam");
        await sam.Opens("/");
        await sam.Page.Keyboard.PressAsync("Tab");
        await Expect(sam.Link("Skip to content")).ToBeFocusedAsync();
        await Expect(sam.Link("Skip to content")).ToBeInViewportAsync();
        await sam.Page.Keyboard.PressAsync("Enter");
        await Expect(sam.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await sam.TabsTo(sam.Cards.First);
        var note = await sam.Cards.First.GetAttributeAsync("href");
        await sam.Page.Keyboard.PressAsync("Enter");
        await sam.IsAt(note!);
        await sam.TabsTo(sam.Button("Follow"));
    }

    [Fact]
    public async Task After_More_the_keyboard_focus_is_on_the_first_new_card()
    {
        var sam = await Somebody("Sam");
        await sam.Opens("/");
        await sam.Link("More").FocusAsync();

        await Expect(sam.Cards.Nth(30)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_page_follows_the_colour_scheme_of_the_device()
    {
        var day = await Somebody("Day");
        var night = await Somebody("Night", Device.Desk with { IsDark = true });
        await day.Opens("/");
        await night.Opens("/");

        await Expect(day.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 250, 243)");
        await Expect(night.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(22, 18, 14)");
    }
}
