using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Loquat.Media.Videos;

namespace Loquat.Bench;

/// Videos: what transcoding costs beside ffmpeg alone, and readers meanwhile; uploads beside a server that only writes a file; and
/// segments beside nginx.
static class VideosBench
{
    const int Seconds = 30;
    const int UploadRounds = 5;
    const int UploadBytes = 256 * 1024 * 1024;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var film = Path.Combine(folder, "film.mp4");
            await FfmpegAsync(folder, ["-f", "lavfi", "-i", $"testsrc2=size=1920x1080:rate=30:duration={Seconds},noise=alls=10:allf=t", "-f", "lavfi", "-i", $"sine=440:duration={Seconds}",
                "-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-pix_fmt", "yuv420p", "-c:a", "aac", film]);
            var bytes = await File.ReadAllBytesAsync(film);
            var (key, plays, whole) = await TranscodeAsync(me, bytes);
            var facts = new VideoFacts(1920, 1080, TimeSpan.FromSeconds(Seconds), 30, "h264", "yuv420p", "aac");
            var work = Directory.CreateDirectory(Path.Combine(folder, "bare")).FullName;
            var bare = Stopwatch.StartNew();
            await FfmpegAsync(work, new SizesCommand(facts, Rung.Of(facts), -20).Arguments(film));
            bare.Stop();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                1080p30 of {Seconds} s ({bytes.Length / 1024 / 1024} MB): plays {plays.TotalSeconds:N2} s after its last byte; all sizes after {whole.TotalSeconds:N1} s, ffmpeg alone {bare.Elapsed.TotalSeconds:N1} s:
                {Seconds / whole.TotalSeconds:N2} seconds of video a second, ffmpeg alone {Seconds / bare.Elapsed.TotalSeconds:N2}, {bare.Elapsed / whole:P0} of it
                """));
            await ReadersAsync(loquat, me, bytes);
            await UploadsAsync(me, folder);
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

    static async Task<(string Key, TimeSpan Plays, TimeSpan Whole)> TranscodeAsync(Person me, byte[] film)
    {
        var id = (await me.PublishVideoAsync(film)).Id;
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
            // Whoever asks all the time takes what the transcode could have.
            await Task.Delay(plays == TimeSpan.Zero ? 25 : 250);
        }
    }

    /// Explore while one is transcoded.
    static async Task ReadersAsync(ServerProcess loquat, Person me, byte[] film)
    {
        await PhotosBench.LookFromOutsideAsync(loquat, TimeSpan.FromSeconds(3));
        var idle = await PhotosBench.LookFromOutsideAsync(loquat, TimeSpan.FromSeconds(10));
        var id = (await me.PublishVideoAsync(film)).Id;
        while (!(await me.OpensAsync($"/photos/{id}")).Page.Contains("\"step\":\"sizes\"", StringComparison.Ordinal))
        {
            await Task.Delay(25);
        }
        var busy = await PhotosBench.LookFromOutsideAsync(loquat, TimeSpan.FromSeconds(10));
        var isStill = (await me.OpensAsync($"/photos/{id}")).Page.Contains("\"step\":\"sizes\"", StringComparison.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Explore p95 idle {idle:N2} ms, under a transcode {busy:N2} ms, {busy / idle:N1} times{(isStill ? "" : " (it ended before)")}"));
    }

    static async Task UploadsAsync(Person me, string folder)
    {
        var bytes = new byte[UploadBytes];
        Random.Shared.NextBytes(bytes);
        await using var bare = await ServerProcess.SinkAsync(Path.Combine(folder, "sink"));
        var rounds = new List<(double Bare, double Ours)>();
        for (var round = 0; round <= UploadRounds; round++)
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
        const double Megabytes = UploadBytes / 1024.0 / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"upload of {Megabytes:N0} MB: bare {Megabytes / Statistics.Median(rounds.Select(r => r.Bare)):N0} MB a second, Loquat {Megabytes / Statistics.Median(rounds.Select(r => r.Ours)):N0}, {Statistics.Median(rounds.Select(r => r.Bare / r.Ours)):P0} of it"));
    }

    static async Task FfmpegAsync(string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}.");
        }
    }
}
