using System.Globalization;

namespace Loquat.BrowserTests;

/// Measures the watch view: the time to the first frame, and the memory after many videos. Started by `bin/bench watch`.
static class WatchFigures
{
    const int Videos = 200;
    const int ColdStarts = 10;

    // Records when a video was requested, and when the browser presented its first frame.
    const string Eye = """
        window.frames = [];
        addEventListener("keydown", () => { window.asked = performance.now(); }, true);
        addEventListener("DOMContentLoaded", () => {
          new MutationObserver(watch).observe(document, { childList: true, subtree: true });
          watch();
        });
        window.asked = 0;
        const known = new WeakSet();
        function watch() {
          for (const video of document.querySelectorAll(".watch-item video")) {
            if (!known.has(video)) {
              known.add(video);
              const begin = () => {
                const asked = window.asked;
                video.requestVideoFrameCallback((now) => window.frames.push(Math.max(now, performance.now()) - asked));
              };
              video.addEventListener("play", begin);
              if (!video.paused) begin();
            }
          }
        }
        """;

    public static async Task MeasureAsync(Town town)
    {
        var maker = await Person.ArriveAsync(town, "Maker", Device.Desk);
        await maker.Joins();
        var clip = (await TestVideos.PhoneAsync(5, bitsPerSecond: 2_000_000)).Buffer;
        var notes = new List<string>();
        for (var i = 0; i < Videos; i++)
        {
            notes.Add(await maker.HasPublishedAVideo($"Rain {i}", clip));
        }
        foreach (var note in notes)
        {
            await maker.HasAllSizes($"/notes/{note}");
        }
        await maker.LeavesAsync();
        await StartColdAsync(town);
        await StepThroughAsync(town);
    }

    /// Alternates with a page that contains only the same video as a single file.
    static async Task StartColdAsync(Town town)
    {
        var (cold, bare, file) = (new List<double>(), new List<double>(), "");
        for (var start = 0; start <= ColdStarts; start++)
        {
            var visitor = await VisitorAsync(town);
            cold.Add(await FirstFrameAsync(visitor));
            file = await visitor.Page.EvaluateAsync<string>("() => document.querySelector('video-player').dataset.play");
            await visitor.LeavesAsync();

            var other = await ReadyAsync(town);
            await other.Page.RouteAsync("**/bare",
                route =>
                    route.FulfillAsync(new()
                    {
                        ContentType = "text/html",
                        Body = $"<!doctype html><div class=\"watch-item\"><video src=\"{file}\" autoplay muted></video></div>",
                    }));
            await other.Opens("/bare");
            bare.Add(await FirstFrameAsync(other));
            await other.LeavesAsync();
        }
        Say("first frame after a cold start", cold.Skip(1));
        Say("the same of a page with the video alone", bare.Skip(1));
    }

    static async Task<double> FirstFrameAsync(Person visitor)
    {
        await visitor.Page.WaitForFunctionAsync("() => window.frames.length > 0");
        return await visitor.Page.EvaluateAsync<double>("() => window.frames[0]");
    }

    static async Task StepThroughAsync(Town town)
    {
        var visitor = await VisitorAsync(town);
        var devtools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await devtools.SendAsync("HeapProfiler.enable");
        var mostHeld = 0;
        for (var at = 0; at < Videos; at++)
        {
            await visitor.Page.WaitForFunctionAsync("at => window.frames.length > at", at);
            mostHeld = Math.Max(mostHeld,
                await visitor.Page.EvaluateAsync<int>(
                    "() => [...document.querySelectorAll('.watch-item video')].filter((video) => video.readyState > 0).length"));
            if (at is 20 or Videos - 1)
            {
                await devtools.SendAsync("HeapProfiler.collectGarbage");
                var heap = (await devtools.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"after {at + 1} videos: heap {heap / 1024 / 1024:N1} MB, at most {mostHeld} videos with a decoder"));
            }
            // The viewer watches for a moment while the next videos load.
            await visitor.Page.WaitForTimeoutAsync(600);
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }
        Say("first frame after a step to one that was made ready",
            await visitor.Page.EvaluateAsync<double[]>("() => window.frames.slice(1)"));
        await visitor.LeavesAsync();
    }

    static async Task<Person> VisitorAsync(Town town)
    {
        var visitor = await ReadyAsync(town);
        await visitor.Opens("/watch");
        return visitor;
    }

    static async Task<Person> ReadyAsync(Town town)
    {
        var visitor = await Person.ArriveAsync(town, "Visitor", Device.Desk);
        await visitor.Page.AddInitScriptAsync(Eye);
        return visitor;
    }

    static void Say(string name, IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: median {sorted[sorted.Count / 2]:N0} ms, p95 {sorted[sorted.Count * 95 / 100]:N0} ms, worst {sorted[^1]:N0} ms, "
            + $"of {sorted.Count}"));
    }
}
