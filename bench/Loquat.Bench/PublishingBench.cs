using System.Diagnostics;

namespace Loquat.Bench;

/// 32 writers publish over HTTP: first as fast as they can, then at a total of 500 a second.
static class PublishingBench
{
    const int Writers = 32;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var writers = await Task.WhenAll(
                BenchData.Handles(Writers).Select(handle => Person.SignInAsync(loquat, handle, BenchData.Password)));
            await MeasureAsync(writers, TimeSpan.FromSeconds(5), perSecond: null);
            Say("500 a second", await MeasureAsync(writers, Length, perSecond: 500), Length);
            Say("As fast as they can", await MeasureAsync(writers, Length, perSecond: null), Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// The milliseconds of each publish. At a fixed rate the time counts from when it was due, so waiting is included.
    static async Task<List<double>> MeasureAsync(Person[] writers, TimeSpan length, int? perSecond)
    {
        var watch = Stopwatch.StartNew();
        var next = 0;
        var took = await Task.WhenAll(writers.Select(person => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < length)
            {
                var number = Interlocked.Increment(ref next);
                var due = perSecond is { } pace ? TimeSpan.FromSeconds((double)number / pace) : watch.Elapsed;
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }
                await person.PublishAsync(number);
                mine.Add((watch.Elapsed - due).TotalMilliseconds);
            }
            return mine;
        })));
        return [.. took.SelectMany(t => t).Order()];
    }

    static void Say(string name, List<double> took, TimeSpan length) => Console.WriteLine(
        $"Publishing, {Writers} writers, {name}: {took.Count / length.TotalSeconds:N0} a second, median {took[took.Count / 2]:N1} ms, "
        + $"p99 {took[took.Count * 99 / 100]:N1} ms, worst {took[^1]:N1} ms");
}
