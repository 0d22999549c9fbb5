using System.Collections.Concurrent;
using System.IO.Compression;

namespace Loquat.BrowserTests;

/// Transfer sizes by the browser's network events. Every browser test checks that nothing comes from other hosts.
public sealed class WeightJourneys : Journey
{
    const int MostOverTheWire = 120 * 1024;
    const int MostScript = 60 * 1024;
    const int MostStyle = 30 * 1024;

    protected override Task<Town> Place => Town.Settled;

    [Fact]
    public async Task The_first_page_of_a_new_visitor_stays_within_its_budget()
    {
        var visitor = await Somebody("Visitor", Device.Phone);
        var received = new ConcurrentBag<double>();
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            received.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await devtools.SendAsync("Network.enable");

        var script = await StaysWithinBudget(visitor, "/");

        Assert.InRange(received.Sum(), script / 2, MostOverTheWire);
    }

    [Fact]
    public async Task Other_pages_stay_within_their_budget()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/");
        var note = (await mei.Cards.First.GetAttributeAsync("href"))!;
        foreach (var address in new[]
        {
            note, "/publish", "/settings/profile", "/settings/security", "/notices", "/inbox", "/conversations/new", "/places/1853909",
            "/nearby?place=1853909",
        })
        {
            await StaysWithinBudget(mei, address);
        }
    }

    /// Returns the compressed size of the scripts.
    static async Task<int> StaysWithinBudget(Person person, string address)
    {
        await person.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        // Resources of this document only: responses for the previous page may still arrive.
        var taken = await person.Page.EvaluateAsync<string[]>(
            "[...new Set(performance.getEntriesByType('resource').map(({ name }) => name))]");
        var (script, style) = (await Gzipped(person, taken, ".js"), await Gzipped(person, taken, ".css"));
        Assert.True(script.Sum(file => file.Size) is > 0 and <= MostScript,
            $"{address} has too much script, or none: {string.Join(", ", script)}");
        Assert.True(style.Sum(file => file.Size) is > 0 and <= MostStyle,
            $"{address} has too much style, or none: {string.Join(", ", style)}");
        return script.Sum(file => file.Size);
    }

    static async Task<(string File, int Size)[]> Gzipped(Person person, string[] taken, string ending) =>
        await Task.WhenAll(taken.Where(file => new Uri(file).AbsolutePath.EndsWith(ending, StringComparison.Ordinal)).Select(async file =>
        {
            var answer = await person.Page.APIRequest.GetAsync(file);
            Assert.True(answer.Ok, $"{file} answered {answer.Status}");
            return (new Uri(file).Segments[^1], Gzipped(await answer.BodyAsync()));
        }));

    static int Gzipped(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(file);
        }
        return (int)packed.Length;
    }
}
