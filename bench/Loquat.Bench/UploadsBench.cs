using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// The upload of a large file, compared with a server that only writes it to disk.
static class UploadsBench
{
    const int Rounds = 9;
    const int Bytes = 256 * 1024 * 1024;
    const double Megabytes = Bytes / 1024.0 / 1024.0;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            await using var bare = await ServerProcess.SinkAsync(Path.Combine(folder, "sink"));
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var bytes = new byte[Bytes];
            Random.Shared.NextBytes(bytes);
            var rounds = new List<(double Bare, double Ours)>();
            // The first round warms up.
            for (var round = 0; round <= Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                using (var answer = await bare.Client.PostAsync(new Uri(bare.Address + "/"), new ByteArrayContent(bytes)))
                {
                    answer.EnsureSuccessStatusCode();
                }
                var theirs = watch.Elapsed.TotalSeconds;
                var (_, took) = await me.UploadAsync(bytes, isVideo: true);
                if (round > 0)
                {
                    rounds.Add((theirs, took.TotalSeconds));
                }
            }
            var ratios = rounds.Select(r => r.Bare / r.Ours).ToArray();
            var listed = string.Join(", ", ratios.Order().Select(ratio => ratio.ToString("P0", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"upload of {Megabytes:N0} MB: bare {Megabytes / Statistics.Median(rounds.Select(r => r.Bare)):N0} MB a second, Loquat "
                + $"{Megabytes / Statistics.Median(rounds.Select(r => r.Ours)):N0}, "
                + $"{Statistics.Median(ratios):P0} of it ({listed})"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
