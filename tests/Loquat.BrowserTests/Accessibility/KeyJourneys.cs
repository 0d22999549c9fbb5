namespace Loquat.BrowserTests;

/// Keyboard shortcuts.
public sealed class KeyJourneys : Journey
{
    [Theory, InlineData("en-US"), InlineData("zh-CN")]
    public async Task The_shortcut_list_opens_and_closes_and_the_focus_returns(string locale)
    {
        var mei = await Member("Mei", Device.Desk with { Locale = locale });
        await mei.Opens("/");
        var publish = mei.Page.Locator(".nav").GetByRole(AriaRole.Link, new() { Name = mei.In("Publish", "发布") });
        await publish.FocusAsync();
        await mei.Hits("?");
        await Expect(mei.Keys).ToBeVisibleAsync();
        await Expect(mei.Keys.Locator("[data-key]")).ToHaveCountAsync(12);

        // Other shortcuts are inactive while the list is open.
        await mei.Hits("n", "g", "n");
        await Expect(mei.Keys).ToBeVisibleAsync();
        await mei.Hits("Escape");
        await Expect(mei.Keys).ToBeHiddenAsync();
        await Expect(publish).ToBeFocusedAsync();
        await mei.Hits("?");
        await Expect(mei.Keys).ToBeVisibleAsync();
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task Shortcuts_move_between_cards_and_like_save_open_and_comment()
    {
        var mei = await Member("Mei");
        await mei.Publishes("雨后的山");
        await mei.Publishes("湖边的早晨");
        var sam = await Member("Sam");
        await sam.Opens("/");
        var (first, second) = (sam.Page.Locator(".card-link").Nth(0), sam.Page.Locator(".card-link").Nth(1));
        var note = (await second.GetAttributeAsync("href"))!;
        await sam.Hits("j");
        await Expect(first).ToBeFocusedAsync();
        await sam.Hits("j");
        await Expect(second).ToBeFocusedAsync();
        await sam.Hits("k", "k");
        await Expect(first).ToBeFocusedAsync();
        await sam.Hits("j", "l", "s");
        await Expect(sam.CardWith(note).GetByRole(AriaRole.Button, new() { Name = "Like" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(sam.Page.Locator(".toast", new() { HasTextString = "Saved." })).ToBeVisibleAsync();

        await sam.Hits("c");
        await Expect(sam.Layer.Locator("#comment-form textarea")).ToBeFocusedAsync();
        await sam.Page.Keyboard.TypeAsync("jklsgn?");
        await Expect(sam.Layer.Locator("#comment-form textarea")).ToHaveValueAsync("jklsgn?");
        await Expect(sam.Layer.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveAttributeAsync("aria-pressed", "true");

        await sam.Opens($"{sam.Address}?tab=saved");
        await Expect(sam.CardOf(note)).ToBeVisibleAsync();
        await sam.Hits("j", "s");
        await Expect(sam.Page.Locator(".toast", new() { HasTextString = "No longer saved." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Shortcuts_open_pages_but_not_with_modifier_keys()
    {
        var mei = await Member("Mei");
        await mei.Opens("/");
        await mei.Hits("Control+n", "Alt+n", "g", "x");
        await mei.Hits("g", "n");
        await mei.IsAt("/notices");
        await mei.Hits("g", "f");
        await mei.IsAt("/following");
        await mei.Hits("g", "e");
        await mei.IsAt("/");
        await mei.Hits("g", "m");
        await mei.IsAt(mei.Address);
        await mei.Hits("n");
        await mei.IsAt("/publish");
        await mei.Title.PressSequentiallyAsync("gen?");
        await Expect(mei.Title).ToHaveValueAsync("gen?");
        await Expect(mei.Keys).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shortcuts_can_be_turned_off_and_on()
    {
        var mei = await Member("Mei");
        await mei.Opens("/");
        await mei.Goes("Keyboard shortcuts");
        await mei.IsAt("/shortcuts");
        await mei.Presses("Turn shortcuts off");
        await mei.Opens("/");
        await mei.Hits("n", "?");
        await mei.Opens("/shortcuts");
        await mei.Presses("Turn shortcuts on");
        await mei.Hits("n");
        await mei.IsAt("/publish");
    }

    [Fact]
    public async Task Without_JavaScript_the_shortcuts_have_a_page()
    {
        var mei = await Somebody("Mei", Device.Desk with { HasScript = false });
        await mei.Opens("/");
        await mei.Goes("Keyboard shortcuts");
        await mei.SeesHeading("Keyboard shortcuts");
        await mei.Sees("Next note");
        await Expect(mei.Page.Locator("[data-keys-switch]")).ToBeHiddenAsync();
    }
}
