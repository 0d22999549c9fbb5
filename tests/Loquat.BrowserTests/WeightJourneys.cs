using System.Collections.Concurrent;
using System.IO.Compression;

namespace Loquat.BrowserTests;

/// Sizes, as the browser's own network events tell them. That nothing comes from elsewhere, every journey holds.
public sealed class WeightJourneys : Journey
{
    const int MostOverTheWire = 120 * 1024;
    const int MostScript = 60 * 1024;
    const int MostStyle = 30 * 1024;

    protected override Task<Town> Place => Town.Settled;

    [Fact]
    public async Task The_first_page_is_light_for_who_was_never_here()
    {
        var visitor = await Somebody("Visitor", Device.Phone);
        var received = new ConcurrentBag<double>();
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) => received.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await devtools.SendAsync("Network.enable");

        var script = await StaysWithinBudget(visitor, "/");

        Assert.InRange(received.Sum(), script / 2, MostOverTheWire);
    }

    [Fact]
    public async Task No_page_that_people_work_with_is_heavy()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/");
        var note = (await mei.Cards.First.GetAttributeAsync("href"))!;
        foreach (var address in new[] { note, "/publish", "/settings/profile", "/settings/security", "/notices", "/inbox", "/conversations/new", "/places/1853909", "/nearby?place=1853909" })
        {
            await StaysWithinBudget(mei, address);
        }
    }

    /// The script's size, packed.
    static async Task<int> StaysWithinBudget(Person person, string address)
    {
        var answers = new ConcurrentBag<IResponse>();
        void Add(object? sender, IResponse answer) => answers.Add(answer);
        person.Page.Response += Add;
        await person.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        person.Page.Response -= Add;
        var (script, style) = (await Gzipped(answers, "script"), await Gzipped(answers, "stylesheet"));
        Assert.InRange(script, 1, MostScript);
        Assert.InRange(style, 1, MostStyle);
        return script;
    }

    static async Task<int> Gzipped(IEnumerable<IResponse> answers, string kind) =>
        (await Task.WhenAll(answers.Where(a => a.Request.ResourceType == kind).Select(Gzipped))).Sum();

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
