using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// Publishes notes of six photos, five a second, from a process of its own.
static class PhotoWriter
{
    public const int PhotosOfANote = 6;
    const int NotesASecond = 5;
    const int Writers = 8;

    /// So that what is measured is a server that has done this before: until then .NET compiles what is called often once more.
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// The files of the photos.
    public static async Task<string[]> DrawAsync(string folder, int width, int height)
    {
        var photos = Enumerable.Range(0, PhotosOfANote).Select(scene => Path.Combine(folder, $"scene-{scene}.jpg")).ToArray();
        foreach (var (scene, photo) in photos.Index())
        {
            await File.WriteAllBytesAsync(photo, BenchPhoto.Jpeg(width, height, scene));
        }
        return photos;
    }

    /// The phones from which photos come are no part of the server, so the process that stands for them has the lowest priority. The answer
    /// is how many notes were published.
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

    /// That process.
    public static async Task WriteAsync(string address, string cookie, string[] secondsAndPhotos)
    {
        var photos = await Task.WhenAll(secondsAndPhotos[1..].Select(photo => File.ReadAllBytesAsync(photo)));
        var length = TimeSpan.FromSeconds(double.Parse(secondsAndPhotos[0], CultureInfo.InvariantCulture));
        Console.WriteLine(await WriteAsync(new Person(ServerProcess.At(address), cookie), photos, length));
    }

    static async Task<int> WriteAsync(Person me, byte[][] photos, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var (hours, next, published) = (PortabilityIn(length), -1, 0);
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

    /// Random, as of people who don't know of each other, but the same in each run. At fixed intervals each note would begin just when the
    /// reader asks, or never.
    static TimeSpan[] PortabilityIn(TimeSpan length)
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

    /// Slow jobs that are due; the hourly ones and those of later are not.
    public static async Task<int> WaitingAsync(ServerProcess loquat)
    {
        using var health = System.Text.Json.JsonDocument.Parse(await loquat.Client.GetStringAsync(new Uri(loquat.Address + "/health")));
        return health.RootElement.GetProperty("jobs").GetProperty("slow").GetInt32();
    }
}
