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

    /// Waits until the note's video has all renditions, according to its page.
    public async Task HasAllSizes(string note)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await (await profile.APIRequest.GetAsync($"/notes/{note}")).TextAsync())
                .Contains("data-master=", StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(200);
        }
        Assert.Fail($"The sizes of note {note} never came");
    }
}
