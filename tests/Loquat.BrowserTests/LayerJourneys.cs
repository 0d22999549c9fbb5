using System.Text.RegularExpressions;
namespace Loquat.BrowserTests;

/// Opening a note over the feed.
public sealed class LayerJourneys : Journey
{
    protected override Task<Town> Place => Town.Browsed;

    [Theory, InlineData(true, false), InlineData(false, false), InlineData(true, true), InlineData(false, true)]
    public async Task A_card_opens_its_note_over_the_feed_and_Back_returns_to_the_card(bool onPhone, bool moves)
    {
        var device = (onPhone ? Device.Phone : Device.Desk) with { IsStill = !moves };
        var mei = await Member("Mei", device);
        var note = await mei.HasPublishedPhotos("Over the feed", (800, 600), (600, 800));
        for (var i = 0; i < 12; i++)
        {
            await mei.HasPublished($"Filler {i}");
        }
        await mei.Opens(mei.Address);
        await mei.CardOf(note).ScrollIntoViewIfNeededAsync();
        await mei.Page.EvaluateAsync("() => { window.stays = true; addEventListener('click', () => { window.left ??= scrollY; }, true); }");

        await mei.CardOf(note).ClickAsync();
        var scroll = await mei.Page.EvaluateAsync<double>("() => window.left");
        Assert.True(scroll > 100);
        await mei.IsAt(note);
        await Expect(mei.Layer.GetByRole(AriaRole.Heading, new() { Name = "Over the feed" })).ToBeVisibleAsync();
        await Expect(mei.Page).ToHaveTitleAsync("Over the feed · Loquat");
        await Expect(mei.Layer.GetByRole(AriaRole.Dialog)).ToBeFocusedAsync();
        Assert.True(await mei.Page.EvaluateAsync<bool>("() => document.querySelector('.page').inert"));
        // Keys that are pressed before the script is loaded have no effect.
        await mei.HasTheStage();
        await mei.Page.Keyboard.PressAsync("ArrowRight");
        await mei.SeesPhoto(2, of: 2);

        await mei.Page.GoBackAsync();
        await mei.IsAt(mei.Address);
        await Expect(mei.Layer).ToHaveCountAsync(0);
        await Expect(mei.CardOf(note)).ToBeFocusedAsync();
        Assert.Equal(scroll, await mei.Page.EvaluateAsync<double>("() => scrollY"), 1.0);
        Assert.False(await mei.Page.EvaluateAsync<bool>("() => document.querySelector('.page').inert"));

        await mei.Page.GoForwardAsync();
        await mei.IsAt(note);
        await Expect(mei.Layer).ToBeVisibleAsync();
        await mei.Button("Close").ClickAsync();
        await mei.IsAt(mei.Address);
        await Expect(mei.Layer).ToHaveCountAsync(0);
        Assert.Equal(scroll, await mei.Page.EvaluateAsync<double>("() => scrollY"), 1.0);
        Assert.True(await mei.Page.EvaluateAsync<bool>("() => window.stays"));
    }

    [Fact]
    public async Task A_reload_shows_the_note_page_and_Back_still_leads_to_the_feed()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Reloaded", (800, 600));
        await mei.Opens("/");
        await mei.CardOf(note).ClickAsync();
        await Expect(mei.Layer).ToBeVisibleAsync();

        await mei.Page.ReloadAsync();
        await mei.IsAt(note);
        await Expect(mei.Layer).ToHaveCountAsync(0);
        await mei.SeesHeading("Reloaded");

        await mei.Page.GoBackAsync();
        await mei.IsAt("/");
        await Expect(mei.CardOf(note)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_closes_one_thing_at_a_time_and_a_click_outside_closes_the_layer()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("One at a time", (800, 600));
        await mei.Opens("/");
        await mei.CardOf(note).ClickAsync();
        await Expect(mei.Layer).ToBeVisibleAsync();
        await mei.HasTheStage();
        await mei.Page.Keyboard.PressAsync("z");
        await mei.SeesMagnification(times => times > 2);
        await mei.Layer.GetByText("Share", new() { Exact = true }).ClickAsync();
        var escape = () => mei.Page.Keyboard.PressAsync("Escape");

        await escape();
        await mei.SeesMagnification(times => times == 1);
        await Expect(mei.Layer.Locator(".share")).ToHaveAttributeAsync("open", "");
        await escape();
        await Expect(mei.Layer.Locator(".share")).Not.ToHaveAttributeAsync("open", "");
        await Expect(mei.Layer).ToBeVisibleAsync();
        await escape();
        await Expect(mei.Layer).ToHaveCountAsync(0);

        await mei.CardOf(note).ClickAsync();
        await Expect(mei.Layer).ToBeVisibleAsync();
        await mei.Page.Mouse.ClickAsync(40, 400);
        await Expect(mei.Layer).ToHaveCountAsync(0);
        await mei.IsAt("/");
    }

    [Fact]
    public async Task A_card_opened_in_a_new_tab_shows_the_note_page()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Elsewhere", (800, 600));
        await mei.Opens("/");
        var tab = await mei.Page.Context
            .RunAndWaitForPageAsync(() => mei.CardOf(note).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }));

        await Expect(tab).ToHaveURLAsync(new Regex(Regex.Escape(note) + "$"));
        await Expect(mei.Layer).ToHaveCountAsync(0);
        await mei.IsAt("/");
        await tab.CloseAsync();
    }

    [Fact]
    public async Task A_note_that_was_deleted_meanwhile_shows_not_found()
    {
        var mei = await Member("Mei");
        var sam = await Member("Sam");
        sam.Troubles.Forgive("answered 404");
        var note = await mei.HasPublishedPhotos("Gone", (800, 600));
        await sam.Opens("/");
        await mei.Deletes(note);

        await sam.CardOf(note).ClickAsync();

        await sam.IsAt(note);
        await Expect(sam.Layer).ToHaveCountAsync(0);
        await Expect(sam.Page.Locator(".empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_author_can_be_followed_in_the_layer()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Follow me", (800, 600));
        var sam = await Member("Sam");
        await sam.Opens("/");
        await sam.CardOf(note).ClickAsync();
        await sam.Layer.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true }).ClickAsync();

        await Expect(sam.Unfollow).ToBeVisibleAsync();
        await sam.IsAt(note);
    }

    [Fact]
    public async Task The_checker_finds_nothing_on_cards_stage_and_layer()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Checked", (800, 600), (600, 800));
        var findings = new List<string>();
        await mei.Opens(mei.Address);
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        await mei.CardOf(note).ClickAsync();
        await mei.SeesPhoto(1, of: 2);
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        await mei.Opens(note);
        await mei.SeesPhoto(1, of: 2);
        await mei.Page.GetByText("Share", new() { Exact = true }).ClickAsync();
        findings.AddRange(await AccessibilityChecker.Findings(mei));

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
