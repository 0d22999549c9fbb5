using System.IO.Compression;

namespace Loquat.BrowserTests;

/// The stored data of a person, and the export of it.
public sealed class DataJourneys : Journey
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task An_export_is_downloaded_as_a_file_and_the_page_stays_open(bool hasScript)
    {
        var mei = await Member("Mei", Device.Phone with { HasScript = hasScript, Locale = hasScript ? "en-US" : "zh-CN" });
        await mei.HasPublished("雨后的山");
        await mei.Opens("/settings/data");
        await Expect(mei.Page.Locator(".belonging strong").First).ToHaveTextAsync("1");

        var download = await mei.Page.RunAndWaitForDownloadAsync(() => mei.Presses(mei.In("Download a copy", "下载副本")));

        Assert.Matches($"^loquat-{mei.Handle}-[0-9-]{{10}}[.]zip$", download.SuggestedFilename);
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        using var notes = new StreamReader(zip.GetEntry("notes.json")!.Open());
        Assert.Contains("雨后的山", await notes.ReadToEndAsync(), StringComparison.Ordinal);
        await mei.IsAt("/settings/data");
        await mei.SeesHeading(mei.In("A copy of my data", "下载我的数据"));
    }
}
