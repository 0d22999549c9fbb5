namespace Loquat.BrowserTests;

/// One-click acts: like, save, not interested.
public sealed class TouchJourneys : Journey
{
    protected override Task<Town> Place => Town.Browsed;

    [Fact]
    public async Task A_like_shows_at_once_on_the_card_and_in_the_note_and_is_saved()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam", Device.Phone);
        await sam.Opens("/");
        var heart = sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Like" });
        await heart.ClickAsync();
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(sam.CardWith(note).Locator("[data-count=likes]")).ToHaveTextAsync("1");

        await sam.CardOf(note).ClickAsync();
        var inside = sam.Layer.GetByRole(AriaRole.Button, new() { Name = "Like" });
        await Expect(inside).ToHaveAttributeAsync("aria-pressed", "true");
        await sam.Layer.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(sam.Layer.Locator("[data-count=saves]")).ToHaveTextAsync("1");
        await inside.ClickAsync();
        await Expect(inside).ToHaveAttributeAsync("aria-pressed", "false");
        await sam.Page.GoBackAsync();
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "false");

        await sam.Opens($"{sam.Address}?tab=saved");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_like_that_cannot_be_sent_is_reverted_with_a_message()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        await sam.Opens("/");
        sam.Troubles.Forgive("/like");
        await sam.Page.RouteAsync("**/like", route => route.AbortAsync());
        var heart = sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Like" });
        await heart.ClickAsync();

        await Expect(sam.Page.Locator(".toast")).ToBeVisibleAsync();
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task The_last_of_many_clicks_on_a_heart_wins()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        await sam.Opens(note);
        var heart = sam.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" });
        for (var i = 0; i < 6; i++)
        {
            await heart.ClickAsync();
        }
        // No request follows the first response to a like that arrives after the last click.
        await sam.Page.RunAndWaitForResponseAsync(
            () => heart.ClickAsync(), response => response.Url.EndsWith("/like", StringComparison.Ordinal));
        await Expect(sam.Page.Locator(".note-bar [data-count=likes]")).ToHaveTextAsync("1");

        await sam.Page.ReloadAsync();
        await Expect(sam.Page.Locator(".note-bar [data-count=likes]")).ToHaveTextAsync("1");
        await Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_dismissed_note_disappears_and_Undo_restores_it()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam");
        await sam.Opens("/");
        await sam.CardWith(note).HoverAsync();
        await sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Not interested" }).ClickAsync();
        await Expect(sam.CardOf(note)).ToBeHiddenAsync();
        await sam.Button("Undo").ClickAsync();
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();

        await sam.CardWith(note).HoverAsync();
        await sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Not interested" }).ClickAsync();
        await Expect(sam.Button("Undo")).ToBeVisibleAsync();
        await sam.Page.ReloadAsync();
        await Expect(sam.CardOf(note)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_JavaScript_a_like_is_set_and_reverted()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var sam = await Member("Sam", Device.Desk with { HasScript = false });
        await sam.Opens(note);
        await sam.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" }).ClickAsync();
        await sam.IsAt(note);
        await Expect(sam.Page.Locator("[data-count=likes]")).ToHaveTextAsync("1");
        await sam.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" }).ClickAsync();
        await Expect(sam.Page.Locator("[data-count=likes]")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_returns()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("雨后的山");
        var nobody = await Somebody("Nobody");
        nobody.Troubles.Forgive("answered 401");
        await nobody.Opens(note);
        await nobody.Page.Locator(".note-bar").GetByRole(AriaRole.Button, new() { Name = "Like" }).ClickAsync();
        await nobody.IsAt("/sign-in?returnTo=*");
    }
}
