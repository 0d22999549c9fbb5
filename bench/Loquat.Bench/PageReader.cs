using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// Milliseconds until a page was complete.
sealed record Percentiles(double P50, double P95, double P99)
{
    public static Percentiles Median(IEnumerable<Percentiles> rounds) => new(
        Statistics.Median(rounds.Select(r => r.P50)),
        Statistics.Median(rounds.Select(r => r.P95)),
        Statistics.Median(rounds.Select(r => r.P99)));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {P50:N2}, p95 {P95:N2}, p99 {P99:N2} ms");
}

/// Requests Explore at a fixed rate from a separate process.
static class PageReader
{
    /// A real reader uses another machine. Here the reader shares the server's, so it runs with real-time priority: its own waiting time
    /// for a processor must not count as the server's.
    static readonly Lazy<string[]> RealTime = new(() =>
    {
        string[] command = ["chrt", "--fifo", "1"];
        using var trial = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "true"]) { RedirectStandardError = true })!;
        trial.WaitForExit();
        if (trial.ExitCode == 0)
        {
            return command;
        }
        Console.WriteLine("The reader runs with normal priority, because this user may not set another (CAP_SYS_NICE).");
        return [];
    });

    public static async Task<Percentiles> RunAsync(ServerProcess loquat, TimeSpan length, int pagesASecond)
    {
        string[] command =
        [
            .. RealTime.Value, "dotnet", typeof(PageReader).Assembly.Location, "look", loquat.Address,
            length.TotalSeconds.ToString(CultureInfo.InvariantCulture), pagesASecond.ToString(CultureInfo.InvariantCulture),
        ];
        using var reader = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        var numbers = output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new Percentiles(numbers[0], numbers[1], numbers[2]);
    }

    /// The code of that process. If the previous page was late, the time of a page counts from when it was due, so waiting is included.
    public static void Read(string address, TimeSpan length, int pagesASecond)
    {
        using var reader = new BlockingReader(new Uri(address + "/"));
        var (watch, took) = (Stopwatch.StartNew(), new List<double>());
        for (var due = TimeSpan.Zero; due < length; due += TimeSpan.FromSeconds(1) / pagesASecond)
        {
            var from = due;
            if (due > watch.Elapsed)
            {
                Thread.Sleep(due - watch.Elapsed);
                from = watch.Elapsed;
            }
            reader.Read();
            took.Add((watch.Elapsed - from).TotalMilliseconds);
        }
        took.Sort();
        var percentiles = ((int[])[50, 95, 99]).Select(percent => took[took.Count * percent / 100].ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(string.Join(' ', percentiles));
    }
}
