using System.Globalization;

namespace Loquat.Tests;

/// Making of videos.
public sealed partial class Person
{
    /// What is wanted done to a video of theirs, each field without the number of the video.
    public Task<Page> Edits(long video, params (string Field, string Value)[] wanted) =>
        Posts($"/photos/{video.ToString(CultureInfo.InvariantCulture)}/recipe",
            [.. wanted.Select(w => ($"{w.Field}-{video.ToString(CultureInfo.InvariantCulture)}", w.Value))]);

    /// The file that plays, as its owner gets it.
    public async Task<TestVideo> Watches(long video)
    {
        var browser = await Arrives();
        return await TestVideo.OfAsync(await browser.BytesAsync((await Photo(video)).Video!.Play!));
    }
}
