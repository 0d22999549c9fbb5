using System.Collections.Concurrent;
using System.IO.Compression;

namespace Loquat.BrowserTests;

/// Sizes, as the browser's own network events tell them. That nothing comes from elsewhere, every journey holds.
public sealed class WeightJourneys : Journey
{
    const int MostOverTheWire = 120 * 1024;
    const int MostScript = 60 * 1024;

    protected override Task<Town> Place => Town.Settled;

    [Fact]
    public async Task The_first_page_is_light_for_who_was_never_here()
    {
        var visitor = await Somebody("Visitor", Device.Phone);
        var received = new ConcurrentBag<double>();
        var scripts = new ConcurrentBag<IResponse>();
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) => received.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await devtools.SendAsync("Network.enable");
        visitor.Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "script")
            {
                scripts.Add(response);
            }
        };

        await visitor.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.NotEmpty(scripts);
        var script = (await Task.WhenAll(scripts.Select(Gzipped))).Sum();
        Assert.InRange(script, 1, MostScript);
        Assert.InRange(received.Sum(), script / 2, MostOverTheWire);
    }

    static async Task<int> Gzipped(IResponse response)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(await response.BodyAsync());
        }
        return (int)packed.Length;
    }
}
