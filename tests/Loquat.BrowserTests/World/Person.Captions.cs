namespace Loquat.BrowserTests;

/// Videos and their captions.
public sealed partial class Person
{
    /// Returns the address of the note.
    public async Task<string> PublishesAVideo(string title)
    {
        await StartsANote(title);
        await Picks(await TestVideos.PhoneAsync(6));
        await HasPhotosReady(1);
        await PressesPublish();
        // The link to the captions exists once the video is playable.
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
