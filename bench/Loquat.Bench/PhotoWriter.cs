using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// Publishes notes with six photos, five a second, from a separate process.
static class PhotoWriter
{
    public const int PhotosOfANote = 6;
    const int NotesASecond = 5;
    const int Writers = 8;

    /// Warms the server up: until then .NET recompiles the methods that are called often.
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// Draws the photos and returns their files.
    public static async Task<string[]> DrawAsync(string folder, int width, int height)
    {
        var photos = Enumerable.Range(0, PhotosOfANote).Select(scene => Path.Combine(folder, $"scene-{scene}.jpg")).ToArray();
        foreach (var (scene, photo) in photos.Index())
        {
            await File.WriteAllBytesAsync(photo, BenchPhoto.Jpeg(width, height, scene));
        }
        return photos;
    }

    /// The process that uploads has the lowest priority, because the phones that photos come from are not part of the server. Returns the
    /// number of published notes.
    public static async Task<int> RunAsync(ServerProcess loquat, Person me, string[] photos, TimeSpan length)
    {
        string[] command =
        [
            "-n", "19", "dotnet", typeof(PhotoWriter).Assembly.Location, "write", loquat.Address, me.Cookie,
            length.TotalSeconds.ToString(CultureInfo.InvariantCulture), .. photos,
        ];
        using var writer = Process.Start(new ProcessStartInfo("nice", command) { RedirectStandardOutput = true })!;
        var said = await writer.StandardOutput.ReadToEndAsync();
        await writer.WaitForExitAsync();
        return int.Parse(said, CultureInfo.InvariantCulture);
    }

    /// The code of that process.
    public static async Task WriteAsync(string address, string cookie, string[] secondsAndPhotos)
    {
        var photos = await Task.WhenAll(secondsAndPhotos[1..].Select(photo => File.ReadAllBytesAsync(photo)));
        var length = TimeSpan.FromSeconds(double.Parse(secondsAndPhotos[0], CultureInfo.InvariantCulture));
        Console.WriteLine(await WriteAsync(new Person(ServerProcess.At(address), cookie), photos, length));
    }

    static async Task<int> WriteAsync(Person me, byte[][] photos, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var (hours, next, published) = (ArrivalTimesIn(length), -1, 0);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var turn = Interlocked.Increment(ref next);
                if (turn >= hours.Length)
                {
                    return;
                }
                if (hours[turn] > watch.Elapsed)
                {
                    await Task.Delay(hours[turn] - watch.Elapsed);
                }
                if (watch.Elapsed > length)
                {
                    return;
                }
                await me.PublishPhotosAsync(photos);
                Interlocked.Increment(ref published);
            }
        })));
        return published;
    }

    /// Random times, as of independent people, but the same in each run. With fixed intervals each note would start exactly when the reader
    /// sends a request, or never.
    static TimeSpan[] ArrivalTimesIn(TimeSpan length)
    {
        var random = new Random(20250119);
        return [.. Enumerable.Range(0, (int)(NotesASecond * length.TotalSeconds)).Select(_ => random.NextDouble() * length).Order()];
    }

    public static async Task AllReadyAsync(ServerProcess loquat)
    {
        while (await WaitingAsync(loquat) > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// Slow jobs that are due; scheduled and hourly jobs don't count.
    public static async Task<int> WaitingAsync(ServerProcess loquat)
    {
        using var health = System.Text.Json.JsonDocument.Parse(await loquat.Client.GetStringAsync(new Uri(loquat.Address + "/health")));
        return health.RootElement.GetProperty("jobs").GetProperty("slow").GetInt32();
    }
}
