namespace Loquat.BrowserTests;

/// The full-screen feed, with real videos.
public sealed class WatchJourneys : Journey
{
    const string Shown = "id => { const video = document.querySelector(`.watch-item[data-note='${id}'] video`); return video !== null && !video.paused && video.currentTime > 0.2; }";
    const string Quiet = "id => { const video = document.querySelector(`.watch-item[data-note='${id}'] video`); return video.paused; }";

    [Fact]
    public async Task Videos_play_one_after_the_other_by_keyboard_each_under_its_address()
    {
        var mei = await Member("Mei");
        var (first, second) = (await PublishesAVideo(mei, "The first"), await PublishesAVideo(mei, "The second"));

        await mei.Opens($"/watch/{second}");
        await mei.Page.WaitForFunctionAsync(Shown, second);
        Assert.True(await mei.Page.Locator($".watch-item[data-note='{second}'] video").EvaluateAsync<bool>("video => video.muted"));

        await mei.Page.Keyboard.PressAsync("ArrowDown");
        await mei.Page.WaitForFunctionAsync(Shown, first);
        await mei.Page.WaitForFunctionAsync(Quiet, second);
        await Expect(mei.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/watch/{first}$"));

        await mei.Page.Keyboard.PressAsync("l");
        await Expect(mei.Page.Locator($".watch-item[data-note='{first}'] [data-act=like] button")).ToHaveAttributeAsync("aria-pressed", "true");
        await mei.Page.Keyboard.PressAsync("m");
        await mei.Page.WaitForFunctionAsync("id => !document.querySelector(`.watch-item[data-note='${id}'] video`).muted", first);
        await mei.Page.Keyboard.PressAsync(" ");
        await mei.Page.WaitForFunctionAsync(Quiet, first);
        await mei.Page.Keyboard.PressAsync("c");
        await Expect(mei.Page.Locator(".watch-side")).ToBeVisibleAsync();
        await Expect(mei.Page.Locator(".watch-side .comments")).ToBeVisibleAsync();
        await mei.Page.Keyboard.PressAsync("Escape");
        await Expect(mei.Page.Locator(".watch-side")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_Chinese_phone_two_touches_like_and_a_long_one_opens_the_menu()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        var note = await PublishesAVideo(mei, "江边");
        await mei.Opens($"/watch/{note}");
        await mei.Page.WaitForFunctionAsync(Shown, note);
        await mei.FitsTheScreen();

        var stage = mei.Page.Locator($".watch-item[data-note='{note}'] .watch-stage");
        await stage.DblClickAsync(new() { Position = new() { X = 180, Y = 240 } });
        await Expect(mei.Page.Locator($".watch-item[data-note='{note}'] [data-act=like] button")).ToHaveAttributeAsync("aria-pressed", "true");

        await stage.ClickAsync(new() { Position = new() { X = 180, Y = 240 }, Delay = 700 });
        await Expect(mei.Page.Locator($".watch-item[data-note='{note}'] .watch-menu .menu-sheet")).ToBeVisibleAsync();
    }

    static async Task<string> PublishesAVideo(Person person, string title)
    {
        await person.StartsANote(title);
        await person.Picks(await Films.PhoneAsync(6));
        await person.HasPhotosReady(1);
        await person.PressesPublish();
        await person.Page.WaitForURLAsync("**/notes/*");
        return person.Page.Url.Split('/')[^1];
    }
}
