using System.Globalization;

namespace Loquat.Bench;

/// Explore at a fixed rate of a hundred pages a second: idle, and while a video is transcoded and photos are uploaded and processed on the
/// same two processors.
static class BusyBench
{
    const int Rounds = 3;
    const int PagesASecond = 100;
    const double GoalMilliseconds = 10;

    /// Long enough that the transcode takes longer than the readers.
    const int VideoSeconds = 150;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var photos = await PhotoWriter.DrawAsync(folder, 1600, 1200);
            var video = await VideoAsync(folder);
            await PhotoWriter.RunAsync(loquat, me, photos, PhotoWriter.WarmUp);
            await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(3), PagesASecond);
            var rounds = new List<(Percentiles Idle, Percentiles Busy)>();
            for (var round = 0; round < Rounds; round++)
            {
                await PhotoWriter.AllReadyAsync(loquat);
                rounds.Add(await RoundAsync(loquat, me, photos, video));
            }
            Say("idle", rounds.Select(r => r.Idle));
            Say($"under a 720p transcode and photos of 1600 × 1200 (goal p95 < {GoalMilliseconds} ms)", rounds.Select(r => r.Busy));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<byte[]> VideoAsync(string folder)
    {
        var file = Path.Combine(folder, "720p.mp4");
        await VideosBench.FfmpegAsync(folder,
        [
            "-f", "lavfi", "-i", $"testsrc2=size=1280x720:rate=30:duration={VideoSeconds},noise=alls=10:allf=t",
            "-f", "lavfi", "-i", $"sine=440:duration={VideoSeconds}",
            "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "6M", "-maxrate", "6M", "-bufsize", "6M", "-pix_fmt", "yuv420p",
            "-c:a", "aac", file,
        ]);
        return await File.ReadAllBytesAsync(file);
    }

    static async Task<(Percentiles Idle, Percentiles Busy)> RoundAsync(ServerProcess loquat, Person me, string[] photos, byte[] video)
    {
        var idle = await PageReader.RunAsync(loquat, TimeSpan.FromSeconds(10), PagesASecond);
        var id = (await me.PublishVideoAsync(video)).Id;
        while (!await VideosBench.IsAtAsync(me, id, "sizes"))
        {
            await Task.Delay(50);
        }
        var writing = PhotoWriter.RunAsync(loquat, me, photos, Length);
        var busy = await PageReader.RunAsync(loquat, Length, PagesASecond);
        if (!await VideosBench.IsAtAsync(me, id, "sizes"))
        {
            throw new InvalidOperationException("The transcode ended before the readers did.");
        }
        var published = await writing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"idle {idle}; busy {busy}; {published / Length.TotalSeconds:N1} notes of six photos published a second"));
        while (!await VideosBench.IsAtAsync(me, id, "done"))
        {
            await Task.Delay(500);
        }
        return (idle, busy);
    }

    static void Say(string when, IEnumerable<Percentiles> rounds) =>
        Console.WriteLine($"Explore at {PagesASecond} pages a second, {when}: {Percentiles.Median(rounds)}");
}
