using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Loquat.Media.Videos;

namespace Loquat.Bench;

/// Videos: transcoding compared with ffmpeg alone, readers meanwhile, and segments compared with nginx.
static class VideosBench
{
    const int Seconds = 30;
    const int TranscodeRounds = 3;
    const int ReaderRounds = 5;
    const int PagesASecond = 50;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var clip = Path.Combine(folder, "film.mp4");
            // The bit rate at which phones record.
            await FfmpegAsync(folder, ["-f", "lavfi", "-i", $"testsrc2=size=1920x1080:rate=30:duration={Seconds},noise=alls=10:allf=t",
                "-f", "lavfi", "-i", $"sine=440:duration={Seconds}",
                "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "17M", "-maxrate", "17M", "-bufsize", "17M", "-pix_fmt", "yuv420p",
                "-c:a", "aac", clip]);
            var bytes = await File.ReadAllBytesAsync(clip);
            var facts = new VideoInfo(1920, 1080, TimeSpan.FromSeconds(Seconds), 30, "h264", "yuv420p", "aac");
            var rounds = new List<(string Key, TimeSpan Plays, TimeSpan Whole, TimeSpan Bare)>();
            for (var round = 0; round < TranscodeRounds; round++)
            {
                var (made, plays, whole) = await TranscodeAsync(me, bytes);
                var work = Directory.CreateDirectory(Path.Combine(folder, $"bare-{round}")).FullName;
                var bare = Stopwatch.StartNew();
                await FfmpegAsync(work, new SizesCommand(facts, VideoRendition.Of(facts), -20).Arguments(clip));
                rounds.Add((made, plays, whole, bare.Elapsed));
            }
            var key = rounds[^1].Key;
            var (first, all) = (rounds.Select(r => r.Plays.TotalSeconds), rounds.Select(r => r.Whole.TotalSeconds));
            var alone = rounds.Select(r => r.Bare.TotalSeconds);
            var ratios = rounds.Select(r => r.Bare / r.Whole).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                1080p30 of {Seconds} s ({bytes.Length / 1024 / 1024} MB), medians of {TranscodeRounds}:
                plays {Statistics.Median(first):N2} s after its last byte;
                all sizes after {Statistics.Median(all):N1} s, ffmpeg alone {Statistics.Median(alone):N1} s,
                {Statistics.Median(ratios):P0} of it ({Listed(ratios, "P0")})
                """));
            await ReadersAsync(loquat, me, bytes);
            foreach (var segment in (string[])["360_00001.m4s", "1080_00001.m4s"])
            {
                await MediaBench.MeasureAsync(loquat, $"/media/{key}/{segment}", folder);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(string Key, TimeSpan Plays, TimeSpan Whole)> TranscodeAsync(Person me, byte[] clip)
    {
        var id = (await me.PublishVideoAsync(clip)).Id;
        var watch = Stopwatch.StartNew();
        var plays = TimeSpan.Zero;
        while (true)
        {
            using var state = JsonDocument.Parse((await me.OpensAsync($"/photos/{id}")).Page);
            var video = state.RootElement.GetProperty("video");
            if (plays == TimeSpan.Zero && video.GetProperty("play").GetString() is not null)
            {
                plays = watch.Elapsed;
            }
            if (video.GetProperty("step").GetString() == "done")
            {
                return (video.GetProperty("play").GetString()!.Split('/')[2], plays, watch.Elapsed);
            }
            // More frequent polling would take processor time from the transcode.
            await Task.Delay(plays == TimeSpan.Zero ? 150 : 250);
        }
    }

    /// Explore during a transcode and right before. Several rounds, because a single p95 of ten seconds says little.
    static async Task ReadersAsync(ServerProcess loquat, Person me, byte[] clip)
    {
        await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(3), PagesASecond);
        var rounds = new List<(double Idle, double Busy)>();
        for (var round = 0; round < ReaderRounds; round++)
        {
            var idle = (await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(10), PagesASecond)).P95;
            var id = (await me.PublishVideoAsync(clip)).Id;
            while (!await IsAtAsync(me, id, "sizes"))
            {
                await Task.Delay(25);
            }
            rounds.Add((idle, (await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(10), PagesASecond)).P95));
            if (!await IsAtAsync(me, id, "sizes"))
            {
                throw new InvalidOperationException("The transcode ended before the readers did.");
            }
            while (!await IsAtAsync(me, id, "done"))
            {
                await Task.Delay(250);
            }
        }
        var ratios = rounds.Select(r => r.Busy / r.Idle).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            Explore p95, medians of {ReaderRounds}: idle {Statistics.Median(rounds.Select(r => r.Idle)):N2} ms,
            under a transcode {Statistics.Median(rounds.Select(r => r.Busy)):N2} ms,
            {Statistics.Median(ratios):N1} times ({Listed(ratios, "N1")})
            """));
    }

    static string Listed(IEnumerable<double> figures, string format) =>
        string.Join(", ", figures.Select(figure => figure.ToString(format, CultureInfo.InvariantCulture)));

    public static async Task<bool> IsAtAsync(Person me, string id, string step) =>
        (await me.OpensAsync($"/photos/{id}")).Page.Contains($"\"step\":\"{step}\"", StringComparison.Ordinal);

    public static async Task FfmpegAsync(string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}.");
        }
    }
}
