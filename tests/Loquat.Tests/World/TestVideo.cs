using System.Globalization;
using System.Text.Json;

namespace Loquat.Tests;

/// A video file as ffmpeg reads it.
public sealed record TestVideo(double Seconds, int Width, int Height, bool HasSound, byte[] Bytes)
{
    public static async Task<TestVideo> OfAsync(byte[] bytes)
    {
        var said = await InFolderAsync(bytes,
            folder => VideoScenes.RunAsync("ffprobe", ["-v", "error", "-print_format", "json", "-show_format", "-show_streams", "in"],
                folder));
        using var json = JsonDocument.Parse(said);
        var streams = json.RootElement.GetProperty("streams").EnumerateArray().ToList();
        var picture = streams.First(s => s.GetProperty("codec_type").GetString() == "video");
        return new(
            double.Parse(json.RootElement.GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture),
            picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32(),
            streams.Exists(s => s.GetProperty("codec_type").GetString() == "audio"), bytes);
    }

    /// The mean colour of a part of a frame. The part is given in fractions of the frame.
    public async Task<(int Red, int Green, int Blue)> ColourAsync(
        double at, double width = 1, double height = 1, double left = 0, double top = 0)
    {
        var rgb = await InFolderAsync(Bytes, async folder =>
        {
            await VideoScenes.RunAsync("ffmpeg", ["-v", "error", "-y", "-ss", Text(at), "-i", "in", "-frames:v", "1",
                "-vf", $"crop=iw*{Text(width)}:ih*{Text(height)}:iw*{Text(left)}:ih*{Text(top)},scale=1:1:flags=area,format=rgb24", "-f",
                "rawvideo", "out"], folder);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "out"));
        });
        return (rgb[0], rgb[1], rgb[2]);
    }

    /// The loudness in dB of one pitch in a part of the video.
    public async Task<double> LoudnessAsync(int pitch, double from = 0, double seconds = 30)
    {
        var said = await InFolderAsync(Bytes, folder => VideoScenes.RunAsync("bash",
            ["-c",
                $"ffmpeg -hide_banner -nostats -ss {Text(from)} -t {Text(seconds)} -i in -map 0:a:0 -af "
                + $"bandpass=f={pitch}:width_type=h:w=40,volumedetect -f null - 2>&1"], folder));
        var line = said.Split('\n').Last(l => l.Contains("mean_volume", StringComparison.Ordinal));
        return double.Parse(line.Split("mean_volume:")[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    static async Task<TResult> InFolderAsync<TResult>(byte[] bytes, Func<string, Task<TResult>> runAsync)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-test-video-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "in"), bytes);
            return await runAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
