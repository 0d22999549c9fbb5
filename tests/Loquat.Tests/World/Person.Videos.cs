using System.Globalization;

namespace Loquat.Tests;

/// Video editing.
public sealed partial class Person
{
    /// Saves an edit recipe. The field names are given without the id of the video.
    public Task<Page> Edits(long video, params (string Field, string Value)[] wanted) =>
        Posts($"/photos/{video.ToString(CultureInfo.InvariantCulture)}/recipe",
            [.. wanted.Select(w => ($"{w.Field}-{video.ToString(CultureInfo.InvariantCulture)}", w.Value))]);

    /// The playable file, as its owner gets it.
    public async Task<TestVideo> Watches(long video)
    {
        var browser = await Arrives();
        return await TestVideo.OfAsync(await browser.BytesAsync((await Photo(video)).Video!.Play!));
    }
}
