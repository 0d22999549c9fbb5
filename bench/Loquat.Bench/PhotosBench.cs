using System.Diagnostics;
using System.Globalization;

namespace Loquat.Bench;

/// Notes of six photos, uploaded and published, while somebody looks at Explore.
static class PhotosBench
{
    const int NotesASecond = 5;
    const int PhotosOfANote = 6;
    const int Writers = 8;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    /// So that what is measured is a server that has done this before: until then .NET compiles what is called often once more.
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task RunAsync()
    {
        foreach (var (width, height) in ((int, int)[])[(720, 540), (1600, 1200), (4000, 3000)])
        {
            await MeasureAsync(width, height);
        }
    }

    static async Task MeasureAsync(int width, int height)
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            foreach (var (scene, photo) in Enumerable.Range(0, PhotosOfANote).Select(scene => (scene, BenchPhoto.Jpeg(width, height, scene))))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"scene-{scene}.jpg"), photo);
            }
            var photos = Enumerable.Range(0, PhotosOfANote).Select(scene => Path.Combine(folder, $"scene-{scene}.jpg")).ToArray();
            await WriteFromOutsideAsync(loquat, me, photos, WarmUp);
            await LookFromOutsideAsync(loquat, TimeSpan.FromSeconds(3));
            await NothingWaitsAsync(loquat);
            var idle = await LookFromOutsideAsync(loquat, TimeSpan.FromSeconds(10));

            var writing = WriteFromOutsideAsync(loquat, me, photos, Length);
            var busy = await LookFromOutsideAsync(loquat, Length);
            var (published, left) = (await writing, await WaitingAsync(loquat));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {width} × {height} ({new FileInfo(photos[0]).Length / 1024:N0} KB each): {published / Length.TotalSeconds:N1} notes of {PhotosOfANote} photos published a second;
                photos made ready {((published * PhotosOfANote) - left) / Length.TotalSeconds:N1} a second, {left} waited at the end of {Length.TotalSeconds} s;
                Explore p95 idle {idle:N2} ms, meanwhile {busy:N2} ms, {busy / idle:N1} times
                """));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// The phones from which photos come are no part of the server: the process that stands for them gives way to it, as the one of the reader does not.
    static async Task<int> WriteFromOutsideAsync(ServerProcess loquat, Person me, string[] photos, TimeSpan length)
    {
        using var writer = Process.Start(new ProcessStartInfo("nice", ["-n", "19", "dotnet", typeof(PhotosBench).Assembly.Location, "write", loquat.Address, me.Cookie, $"{length.TotalSeconds}", .. photos]) { RedirectStandardOutput = true })!;
        var said = await writer.StandardOutput.ReadToEndAsync();
        await writer.WaitForExitAsync();
        return int.Parse(said, CultureInfo.InvariantCulture);
    }

    /// That process.
    public static async Task WriteAsync(string address, string cookie, string[] secondsAndPhotos)
    {
        var photos = await Task.WhenAll(secondsAndPhotos[1..].Select(photo => File.ReadAllBytesAsync(photo)));
        Console.WriteLine(await WriteAsync(new Person(ServerProcess.At(address), cookie), photos, TimeSpan.FromSeconds(double.Parse(secondsAndPhotos[0], CultureInfo.InvariantCulture))));
    }

    static async Task<int> WriteAsync(Person me, byte[][] photos, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var (hours, next, published) = (ArrivalsIn(length), -1, 0);
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

    /// As people come who don't know of each other, the same in each run. By a clock, each note would begin just when the reader asks, or never.
    static TimeSpan[] ArrivalsIn(TimeSpan length)
    {
        var random = new Random(20250119);
        return [.. Enumerable.Range(0, (int)(NotesASecond * length.TotalSeconds)).Select(_ => random.NextDouble() * length).Order()];
    }

    /// Who reads sits elsewhere and has a processor of their own. Here, where it shares the server's, it is let in at once when its answer is there:
    /// what it would wait for one is no time of the server's.
    static readonly Lazy<string[]> AtOnce = new(() =>
    {
        string[] command = ["chrt", "--fifo", "1"];
        using var trial = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "true"]) { RedirectStandardError = true })!;
        trial.WaitForExit();
        if (trial.ExitCode == 0)
        {
            return command;
        }
        Console.WriteLine("The reader waits for a processor like everybody: this user may not let it in first (CAP_SYS_NICE).");
        return [];
    });

    /// A reader, in a process of its own. The answer is the 95th percentile, in milliseconds.
    public static async Task<double> LookFromOutsideAsync(ServerProcess loquat, TimeSpan length)
    {
        string[] command = [.. AtOnce.Value, "dotnet", typeof(PhotosBench).Assembly.Location, "look", loquat.Address, $"{length.TotalSeconds}"];
        using var reader = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var said = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return double.Parse(said, CultureInfo.InvariantCulture);
    }

    /// That process: it asks fifty times a second.
    public static void Look(string address, TimeSpan length)
    {
        using var reader = new BlockingReader(new Uri(address + "/"));
        var (watch, took) = (Stopwatch.StartNew(), new List<double>());
        for (var due = TimeSpan.Zero; due < length; due += TimeSpan.FromMilliseconds(20))
        {
            if (due > watch.Elapsed)
            {
                Thread.Sleep(due - watch.Elapsed);
            }
            var from = Stopwatch.GetTimestamp();
            reader.Read();
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        took.Sort();
        Console.WriteLine(took[took.Count * 95 / 100].ToString(CultureInfo.InvariantCulture));
    }

    static async Task NothingWaitsAsync(ServerProcess loquat)
    {
        while (await WaitingAsync(loquat) > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// Slow jobs that are due; the hourly ones and those of later are not.
    static async Task<int> WaitingAsync(ServerProcess loquat)
    {
        using var health = System.Text.Json.JsonDocument.Parse(await loquat.Client.GetStringAsync(new Uri(loquat.Address + "/health")));
        return health.RootElement.GetProperty("jobs").GetProperty("slow").GetInt32();
    }
}
