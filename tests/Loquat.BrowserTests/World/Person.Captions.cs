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
        var note = await PressesPublish();
        // The link to the captions exists once the video is playable.
        await HasAPlayer(note);
        await Page.ReloadAsync();
        return note;
    }

    public async Task OpensCaptions()
    {
        await OpensTheMenu();
        await Goes(In("Captions", "字幕"));
        await Expect(Page.Locator("caption-editor [data-tools]")).ToBeVisibleAsync();
    }
}
