namespace Loquat.BrowserTests;

/// Notes with videos.
public sealed partial class Person
{
    /// Publishes without opening a page. The video is playable; its renditions follow. Returns the id of the note.
    public async Task<string> HasPublishedAVideo(string title, byte[] clip)
    {
        var video = await SendsAFile(clip, "kind dmlkZW8=");
        await UntilReady(video);
        return (await SendsANote(title, video)).Split('/')[^1];
    }

    /// Waits until the note's video can be played.
    public Task HasAPlayer(string note) => HasOnItsPage(note, "<video-player");

    /// Waits until the note's video has all renditions.
    public Task HasAllSizes(string note) => HasOnItsPage(note, "data-master=");

    async Task HasOnItsPage(string note, string html)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await (await profile.APIRequest.GetAsync(note)).TextAsync()).Contains(html, StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(200);
        }
        Assert.Fail($"{note} never had {html}");
    }
}
