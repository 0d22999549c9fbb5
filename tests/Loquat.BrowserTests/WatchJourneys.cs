namespace Loquat.BrowserTests;

/// The watch view with real videos.
public sealed class WatchJourneys : Journey
{
    const int Many = 20;
    protected override Task<Town> Place => Town.Cinema;

    const string Shown =
        """
            id => { const video = document.querySelector(`.watch-item[data-note='${id}'] video`);
                return video !== null && !video.paused && video.currentTime > 0.2; }
            """;
    const string AnotherThan = """
        before => {
          const note = location.pathname.split("/")[2];
          const video = document.querySelector(`.watch-item[data-note='${note}'] video`);
          return note && note !== before && video && !video.paused && video.currentTime > 0.7 ? note : null;
        }
        """;
    const string Held = "() => [...document.querySelectorAll('.watch-item video')].filter((video) => video.readyState > 0).length";
    const string Quiet = "id => { const video = document.querySelector(`.watch-item[data-note='${id}'] video`); return video.paused; }";

    [Fact]
    public async Task Videos_play_one_after_the_other_by_keyboard_under_their_own_addresses()
    {
        var mei = await Member("Mei");
        var clip = (await TestVideos.PhoneAsync(6)).Buffer;
        var (first, second) = (await mei.HasPublishedAVideo("The first", clip), await mei.HasPublishedAVideo("The second", clip));
        // Other tests like videos on this server, which ranks those higher.
        await (await Member("Sam")).Likes($"/notes/{first}");

        await mei.Opens($"/watch/{second}");
        await mei.Page.WaitForFunctionAsync(Shown, second);
        Assert.True(await mei.Page.Locator($".watch-item[data-note='{second}'] video").EvaluateAsync<bool>("video => video.muted"));

        await mei.Page.Keyboard.PressAsync("ArrowDown");
        await mei.Page.WaitForFunctionAsync(Shown, first);
        await mei.Page.WaitForFunctionAsync(Quiet, second);
        await Expect(mei.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/watch/{first}$"));

        await mei.Page.Keyboard.PressAsync("l");
        await Expect(mei.Page.Locator($".watch-item[data-note='{first}'] [data-act=like] button"))
            .ToHaveAttributeAsync("aria-pressed", "true");
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
    public async Task After_twenty_videos_only_the_nearest_ones_are_in_memory()
    {
        var mei = await Member("Mei");
        var clip = (await TestVideos.SmallAsync(2)).Buffer;
        for (var i = 1; i <= Many; i++)
        {
            await mei.HasPublishedAVideo($"Rain {i}", clip);
        }
        var sam = await Member("Sam");
        await sam.Opens("/watch");
        var seen = new HashSet<string>();
        while (true)
        {
            var note = (await sam.Page.WaitForFunctionAsync(AnotherThan, seen.LastOrDefault() ?? "")).ToString()!;
            Assert.True(seen.Add(note), $"Note {note} came again");
            Assert.InRange(await sam.Page.EvaluateAsync<int>(Held), 1, 4);
            if (seen.Count == Many)
            {
                break;
            }
            await sam.Page.Keyboard.PressAsync("ArrowDown");
        }
        await sam.OpensUntilThereIs("/history", sam.Page.Locator(".row a[href^='/notes/']").Nth(Many - 1));
    }

    [Fact]
    public async Task On_a_Chinese_phone_a_double_tap_likes_and_a_long_press_opens_the_menu()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        var note = await mei.HasPublishedAVideo("江边", (await TestVideos.PhoneAsync(6)).Buffer);
        await mei.Opens($"/watch/{note}");
        await mei.Page.WaitForFunctionAsync(Shown, note);
        await mei.FitsTheScreen();

        var stage = mei.Page.Locator($".watch-item[data-note='{note}'] .watch-stage");
        await stage.DblClickAsync(new() { Position = new() { X = 180, Y = 240 } });
        await Expect(mei.Page.Locator($".watch-item[data-note='{note}'] [data-act=like] button"))
            .ToHaveAttributeAsync("aria-pressed", "true");

        await stage.ClickAsync(new() { Position = new() { X = 180, Y = 240 }, Delay = 700 });
        await Expect(mei.Page.Locator($".watch-item[data-note='{note}'] .watch-menu .menu-sheet")).ToBeVisibleAsync();

        await mei.Presses("倍速与清晰度");
        await mei.Page.Locator(".player-menu[open] .chip").Filter(new() { HasTextString = "1.5×" }).TapAsync();
        await mei.Page.ReloadAsync();
        await mei.Page.WaitForFunctionAsync("() => document.querySelector('.watch-item video').playbackRate === 1.5");
    }
}
