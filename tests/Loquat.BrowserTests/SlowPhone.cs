using System.Globalization;

namespace Loquat.BrowserTests;

/// Measures Explore on a slow phone with a slow connection, for docs/benchmarks.md. Started by `bin/bench phone`.
static class SlowPhone
{
    const int Rounds = 5;
    const double BytesPerSecond = 1_600_000 / 8.0;

    // Web vitals: largest contentful paint, cumulative layout shift, interaction to next paint.
    const string Watch = """
        window.seen = { lcp: 0, cls: 0, inp: 0 };
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { seen.lcp = entry.startTime; }))
          .observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
          if (!entry.hadRecentInput) { seen.cls += entry.value; } })).observe({ type: "layout-shift", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
          if (entry.interactionId) { seen.inp = Math.max(seen.inp, entry.duration); } }))
          .observe({ type: "event", durationThreshold: 16, buffered: true });
        """;

    public static async Task MeasureAsync(Town town)
    {
        await OnceAsync(town);
        var rounds = new List<Figures>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await OnceAsync(town));
        }
        Say("largest picture or words (LCP)", rounds.Select(r => r.Lcp), "0 ms");
        Say("slowest touch (INP)", rounds.Select(r => r.Inp), "0 ms");
        Say("what moved by itself (CLS)", rounds.Select(r => r.Cls), "0.0000");
    }

    static async Task<Figures> OnceAsync(Town town)
    {
        var visitor = await Person.ArriveAsync(town, "Visitor", Device.Phone with { Scale = 2 });
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 150,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond
                / 2
            });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await visitor.Page.AddInitScriptAsync(Watch);
        await visitor.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var lcp = await visitor.Page.EvaluateAsync<double>("() => seen.lcp");

        // Scrolls through three screens, opens a note and goes back.
        for (var screen = 0; screen < 3; screen++)
        {
            await visitor.Page.Mouse.WheelAsync(0, 700);
            await visitor.Page.WaitForTimeoutAsync(700);
        }
        await visitor.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await visitor.Cards.First.TapAsync();
        await visitor.ArrivesAtTheNote();
        await visitor.Page.WaitForTimeoutAsync(1_000);
        await visitor.Page.GoBackAsync();
        await visitor.Page.WaitForTimeoutAsync(1_000);
        var figures = new Figures(lcp, await visitor.Page.EvaluateAsync<double>("() => seen.inp"),
            await visitor.Page.EvaluateAsync<double>("() => seen.cls"));
        await visitor.LeavesAsync();
        return figures;
    }

    static void Say(string name, IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().ToList();
        Console.WriteLine(
            $"{name}: median {sorted[sorted.Count / 2].ToString(format, CultureInfo.InvariantCulture)}, worst "
            + $"{sorted[^1].ToString(format, CultureInfo.InvariantCulture)}");
    }

    sealed record Figures(double Lcp, double Inp, double Cls);
}
