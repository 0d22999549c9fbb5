namespace Loquat.BrowserTests;

/// Videos that can be watched, and their captions.
public sealed partial class Person
{
    /// Its address.
    public async Task<string> PublishesAVideo(string title)
    {
        await StartsANote(title);
        await Picks(await TestVideos.PhoneAsync(6));
        await HasPhotosReady(1);
        await PressesPublish();
        // Where it plays already there is a way to its captions.
        for (var tries = 0; await Page.Locator("video-player").CountAsync() == 0; tries++)
        {
            Assert.True(tries < 60, "The video never came.");
            await Page.WaitForTimeoutAsync(1000);
            await Page.ReloadAsync();
        }
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task OpensCaptions()
    {
        await OpensTheMenu();
        await Goes(In("Captions", "字幕"));
        await Expect(Page.Locator("caption-editor [data-tools]")).ToBeVisibleAsync();
    }
}
