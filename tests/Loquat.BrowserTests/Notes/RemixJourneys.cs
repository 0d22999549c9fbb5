namespace Loquat.BrowserTests;

/// Edited videos and remixes.
public sealed class RemixJourneys : Journey
{
    [Fact]
    public async Task A_video_is_trimmed_gets_text_and_a_cover_and_is_published()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Cut");
        await mei.Picks(await TestVideos.PhoneAsync(6));
        await mei.HasPhotosReady(1);

        await mei.Page.Locator("[data-open]").First.ClickAsync();
        var end = mei.Page.GetByRole(AriaRole.Slider, new() { Name = "End of the video" });
        await Expect(end).ToHaveValueAsync("6");
        await end.FocusAsync();
        for (var i = 0; i < 20; i++)
        {
            await mei.Page.Keyboard.PressAsync("ArrowLeft");
        }
        await Expect(mei.Page.Locator("[data-length]")).ToHaveTextAsync("4.0 s long");
        await mei.Page.Locator("[data-video-preview]").EvaluateAsync("film => { film.currentTime = 2; }");
        await mei.Button("Use this frame").ClickAsync();
        await mei.Button("Add text").ClickAsync();
        await mei.Page.Locator(".video-text-fields textarea").FillAsync("露营 Camp 🏕️");
        var words = mei.Page.Locator(".video-text-line");
        await Expect(words).ToHaveTextAsync("露营 Camp 🏕️");
        await words.FocusAsync();
        await mei.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(mei.Page.Locator("[name=texty-video]")).ToHaveValueAsync("78");
        await mei.IsShot("video-editor");
        await mei.Button("Done").ClickAsync();
        await Expect(mei.Page.Locator("[data-photo-editor]")).ToBeHiddenAsync();
        await mei.HasPhotosReady(1);

        await mei.PressesPublish();
        var player = mei.Page.Locator("video-player");
        await Expect(player).ToHaveAttributeAsync("data-duration", new System.Text.RegularExpressions.Regex("^(39|40)\\d\\d$"));
        var said = await player.Locator("video").GetAttributeAsync("aria-describedby");
        await Expect(mei.Page.Locator($"#{said}")).ToContainTextAsync("露营 Camp 🏕️");
        await mei.IsShot("video-published");
    }

    [Fact]
    public async Task On_a_Chinese_phone_the_trim_handles_are_dragged_by_touch()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        await mei.StartsANote("江边");
        await mei.Picks(await TestVideos.PhoneAsync(4));
        await mei.HasPhotosReady(1);
        await mei.Page.Locator("[data-open]").First.TapAsync();
        var start = mei.Page.GetByRole(AriaRole.Slider, new() { Name = "视频开头" });
        await Expect(start).ToHaveAttributeAsync("max", "4");
        await start.ScrollIntoViewIfNeededAsync();
        var box = (await start.BoundingBoxAsync())!;
        await mei.Page.Mouse.MoveAsync(box.X + 12, box.Y + (box.Height / 2));
        await mei.Page.Mouse.DownAsync();
        await mei.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 5 });
        await mei.Page.Mouse.UpAsync();
        Assert.InRange(double.Parse(await start.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 1.5, 2.5);
        await mei.Button("添加文字").TapAsync();
        await mei.Page.Locator(".video-text-fields textarea").FillAsync("江边的风");
        await mei.FitsTheScreen();
        await mei.IsShot("video-editor-phone");
    }

    [Fact]
    public async Task A_sound_a_duet_and_a_stitch_are_made_from_the_menus()
    {
        var (mei, sam) = (await Member("Mei"), await Member("Sam"));
        var source = await PublishesAVideo(mei, "Rain");
        await sam.Opens($"/notes/{source}");
        await sam.Page.Locator(".share summary").First.ClickAsync();
        await sam.IsShot("share-menu");
        await sam.Page.GetByRole(AriaRole.Link, new() { Name = "Use this sound" }).ClickAsync();
        await Expect(sam.Page.Locator(".remix-of")).ToContainTextAsync("Original sound – @");
        await sam.Page.Locator("#title").FillAsync("With her rain");
        await sam.Picks(await TestVideos.PhoneAsync(3));
        await sam.HasPhotosReady(1);
        await sam.IsShot("use-sound");
        await sam.PressesPublish();
        await sam.Page.Locator(".remix-line a").First.ClickAsync();
        await Expect(sam.Page.Locator(".cards")).ToContainTextAsync("With her rain");
        await sam.IsShot("sound-page");

        await sam.Opens($"/watch/{source}");
        await sam.Page.Locator($".watch-item[data-note='{source}'] .watch-menu summary").ClickAsync();
        await sam.IsShot("watch-menu");
        await sam.Page.GetByRole(AriaRole.Link, new() { Name = "Make a duet" }).First.ClickAsync();
        await sam.Page.Locator("#title").FillAsync("Us two");
        await sam.Picks(await TestVideos.PhoneAsync(3));
        await sam.HasPhotosReady(1);
        await sam.IsShot("duet");
        var duet = await sam.PressesPublish();
        await Expect(sam.Page.Locator("article.note")).ToContainTextAsync("Duet with @");
        await sam.HasAPlayer(duet);
        await sam.Page.ReloadAsync();
        await Expect(sam.Page.Locator("video-player video")).ToHaveAttributeAsync("width", "808");
        await sam.IsShot("duet-published");

        await sam.Opens($"/publish?stitch={source}");
        await sam.Page.Locator("#stitchto").FillAsync("2");
        await sam.Page.Locator("#title").FillAsync("Then me");
        await sam.Picks(await TestVideos.PhoneAsync(3));
        await sam.HasPhotosReady(1);
        await sam.PressesPublish();
        await Expect(sam.Page.Locator("article.note")).ToContainTextAsync("Stitch with @");
    }

    static async Task<string> PublishesAVideo(Person person, string title)
    {
        await person.StartsANote(title);
        await person.Picks(await TestVideos.PhoneAsync(4));
        await person.HasPhotosReady(1);
        await person.PressesPublish();
        return person.Page.Url.Split('/')[^1];
    }
}
