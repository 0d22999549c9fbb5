namespace Loquat.BrowserTests;

/// Videos from upload to playback.
public sealed class VideoJourneys : Journey
{
    const string Plays = """
        () => {
          const video = document.querySelector("video-player video");
          return video.currentTime > 0.3 && video.getVideoPlaybackQuality().totalVideoFrames > 3;
        }
        """;

    [Fact]
    public async Task A_phone_video_is_published_and_its_renditions_play_by_keyboard()
    {
        var mei = await Member("Mei");
        await PublishesAVideo(mei, seconds: 6);
        var player = mei.Page.Locator("video-player");
        await Expect(mei.Page.Locator(".player-bar")).ToBeVisibleAsync();

        await mei.Page.Keyboard.PressAsync("k");
        await mei.Page.WaitForFunctionAsync(Plays);
        Assert.StartsWith("blob:", await player.Locator("video").EvaluateAsync<string>("video => video.currentSrc"),
            StringComparison.Ordinal);
        await mei.Page.Keyboard.PressAsync("m");
        await Expect(mei.Button("Unmute")).ToBeVisibleAsync();
        await mei.Page.Keyboard.PressAsync("k");
        Assert.True(await player.Locator("video").EvaluateAsync<bool>("video => video.paused"));

        var place = mei.Page.GetByRole(AriaRole.Slider, new() { Name = "Place in the video" });
        await place.FocusAsync();
        await mei.Page.Keyboard.PressAsync("Home");
        await mei.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(place).ToHaveAttributeAsync("aria-valuetext", "0:05 of 0:06");
    }

    [Fact]
    public async Task On_a_Chinese_phone_a_video_plays_and_its_card_shows_the_length()
    {
        var mei = await Member("Mei", Device.Phone with { Locale = "zh-CN" });
        await PublishesAVideo(mei, seconds: 3);
        await mei.FitsTheScreen();
        await mei.Page.Locator(".player-big").TapAsync();
        await mei.Page.WaitForFunctionAsync(Plays);
        var note = new Uri(mei.Page.Url).AbsolutePath;
        await mei.Opens("/");
        // Other tests publish videos too.
        await Expect(mei.CardWith(note).Locator(".card-length")).ToContainTextAsync("视频，时长 0:03");
    }

    static async Task PublishesAVideo(Person person, int seconds)
    {
        await person.StartsANote("Rain");
        await person.Picks(await TestVideos.PhoneAsync(seconds));
        await person.HasPhotosReady(1);
        var note = await person.PressesPublish();
        await person.HasAllSizes(note);
        await person.Page.ReloadAsync();
    }
}
