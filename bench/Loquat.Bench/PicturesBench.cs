using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Pictures;

namespace Loquat.Bench;

/// One 12-megapixel photo to a master, three WebP files and a JPEG: our child process in alternation with ImageMagick.
static class PicturesBench
{
    const int Rounds = 5;
    const int PhotosOfAChild = 10;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("loquat-pictures-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "original"), BenchPhoto.Jpeg(4000, 3000, scene: 1));
            await File.WriteAllBytesAsync(Path.Combine(folder, "original.jpg"),
                await File.ReadAllBytesAsync(Path.Combine(folder, "original")));
            var rounds = new List<(double First, double Next, long Peak, double Chain, double Apart)>();
            for (var round = 0; round < Rounds; round++)
            {
                var (first, next, peak) = await ChildAsync(folder);
                rounds.Add((first, next, peak, await MagickAsync(folder, Chain), await MagickAsync(folder, Apart)));
            }
            double Of(Func<(double First, double Next, long Peak, double Chain, double Apart), double> figure) =>
                Statistics.Median(rounds.Select(figure));
            var kilobytes = new FileInfo(Path.Combine(folder, "original")).Length / 1024;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                A 12-megapixel JPEG ({kilobytes:N0} KB), CPU seconds, medians of {Rounds}:
                first photo of a child (start of the child included): {Of(r => r.First):N2}
                each further one: {Of(r => r.Next):N2}, peak memory of the child {Of(r => r.Peak / 1024.0):N0} MB
                ImageMagick, each size from the one before, as we do: {Of(r => r.Chain):N2}, {Of(r => r.Chain / r.Next):N1} times ours
                ImageMagick, each size from the original: {Of(r => r.Apart):N2}, {Of(r => r.Apart / r.Next):N1} times ours
                """));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(double First, double Next, long PeakKilobytes)> ChildAsync(string folder)
    {
        using var sandbox = new Sandbox();
        using var child = await sandbox.BeginAsync(PictureChildProcess.CommandOf(PictureChild.Name, ServerProcess.Dll), folder,
            SandboxLimits.Pictures, PictureChildProcess.Variables);
        await child.StandardOutput.ReadLineAsync();
        var errand = JsonSerializer.Serialize(new ImageRequest(folder, "original", IsMaster: false, ""));
        var first = 0.0;
        for (var i = 0; i < PhotosOfAChild; i++)
        {
            await child.StandardInput.WriteLineAsync(errand);
            await child.StandardInput.FlushAsync();
            if ((await child.StandardOutput.ReadLineAsync())?.Contains("master.jpg", StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException(await child.StandardError.ReadToEndAsync());
            }
            first = i == 0 ? Spent(child) : first;
        }
        var peak = long.Parse(File.ReadLines($"/proc/{child.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        var next = (Spent(child) - first) / (PhotosOfAChild - 1);
        child.Kill();
        return (first, next, peak);
    }

    static double Spent(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    const string Chain = """
        convert-im6.q16 original.jpg -auto-orient -strip -quality 90 -write im-master.jpg -define webp:method=2 \
          -resize 1440x -quality 80 -write im-1440.webp \( +clone -resize 1080x -quality 82 -write im-1080.jpg +delete \) \
          -resize 720x -quality 78 -write im-720.webp -resize 360x -quality 76 im-360.webp
        """;

    const string Apart = """
        convert-im6.q16 original.jpg -auto-orient -strip -quality 90 -write im-master.jpg -define webp:method=2 \
          \( +clone -resize 1440x -quality 80 -write im-1440.webp +delete \) \
          \( +clone -resize 1080x -quality 82 -write im-1080.jpg +delete \) \
          \( +clone -resize 720x -quality 78 -write im-720.webp +delete \) -resize 360x -quality 76 im-360.webp
        """;

    /// The same sizes, qualities and effort. The shell reports the processor time.
    static async Task<double> MagickAsync(string folder, string command)
    {
        var script = $"TIMEFORMAT='%U %S'\ntime {command}";
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            Environment = { ["MAGICK_THREAD_LIMIT"] = "1" },
        })!;
        var said = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        var times = said.Trim().Split('\n')[^1].Split(' ');
        return double.Parse(times[0], CultureInfo.InvariantCulture) + double.Parse(times[1], CultureInfo.InvariantCulture);
    }
}
