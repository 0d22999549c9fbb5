using System.Collections.Concurrent;
using System.Diagnostics;

namespace Loquat.Tests;

/// Real videos, created by ffmpeg once per run. Their metadata contains <see cref="PhotoFiles.Secret"/>.
public static class VideoScenes
{
    static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> made = new();

    static readonly string[] Said =
        ["-metadata", $"title={PhotoFiles.Secret}", "-metadata", $"comment={PhotoFiles.Secret}", "-metadata", "location=+37.7570-122.3870/",
            "-metadata:s:v", $"handler_name={PhotoFiles.Secret}"];

    /// Like a phone's: H.264 and AAC in portrait orientation at 24 frames a second. The frames contain metadata too.
    public static Task<byte[]> PhoneAsync(int seconds = 3) => OnceAsync($"phone {seconds}", async () =>
    {
        var flat = await MakeAsync("flat.mp4", [.. Picture("640x360", 24, seconds), .. Tone(seconds), "-c:v", "libx264", "-preset",
            "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac",
            "-bsf:v", $"h264_metadata=sei_user_data=086f3693-b7b3-4f2c-9653-21492feee5b8+{PhotoFiles.Secret}"]);
        return await MakeAsync("turned.mov",
            ["-i", "in", "-c", "copy", .. Said, "-metadata:s:v", "rotate=90", "-movflags", "use_metadata_tags"], flat);
    });

    /// Typical files by name.
    public static Task<byte[]> FormatAsync(string name) => name == "phone" ? PhoneAsync() : OnceAsync(name, () => name switch
    {
        "silent" => MakeAsync("out.mp4", [.. Picture("320x240"), .. H264, .. Said]),
        "odd" =>
            MakeAsync("out.mkv",
                [.. Picture("320x240"), "-vf", "scale=321:243,format=yuv444p,setsar=1", "-c:v", "libx264", "-preset", "ultrafast",
                    .. Said]),
        "variable" =>
            MakeAsync("out.mp4",
                [.. Picture("320x240", 60), "-vf", "select='if(lt(t,1),not(mod(n,6)),1)'", "-fps_mode", "vfr", .. H264, .. Said]),
        "two-sounds" =>
            MakeAsync("out.mkv",
                [.. Picture("320x240"), .. Tone(2), "-f", "lavfi", "-i", "sine=880:d=2", "-map", "0:v", "-map", "1:a", "-map", "2:a",
                    .. H264, "-c:a", "libopus", .. Said]),
        "hevc-hdr" =>
            MakeAsync("out.mp4", [.. Picture("640x360"), .. Tone(2), "-vf", "format=yuv420p10le", "-c:v", "libx265", "-preset", "ultrafast",
                "-tag:v", "hvc1", "-color_primaries", "bt2020",
                "-color_trc", "smpte2084", "-colorspace", "bt2020nc", "-x265-params",
                "log-level=error:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc", "-c:a", "aac", .. Said]),
        "vp9" =>
            MakeAsync("out.webm",
                [.. Picture("320x240"), .. Tone(2), "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus",
                    .. Said]),
        "av1" => MakeAsync("out.webm", [.. Picture("320x240"), "-c:v", "libsvtav1", "-preset", "12", .. Said]),
        "old" => MakeAsync("out.avi", [.. Picture("352x288"), .. Tone(2), "-c:v", "mpeg4", "-c:a", "libmp3lame", .. Said]),
        "narrow" => MakeAsync("out.mp4", [.. Picture("360x480"), "-vf", "setsar=16/9", .. H264, .. Said]),
        "fast" => MakeAsync("out.mp4", [.. Picture("320x240", 120), .. H264, .. Said]),
        "gif" => MakeAsync("out.gif", [.. Picture("120x90", 10)]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    });

    public static readonly string[] Formats = [
        "phone", "silent", "odd", "variable", "two-sounds", "hevc-hdr", "vp9", "av1", "old", "narrow", "fast", "gif"
    ];

    static readonly string[] H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];

    public static string[] Picture(string size, int rate = 25, int seconds = 2) =>
        ["-f", "lavfi", "-i", $"testsrc2=size={size}:rate={rate}:duration={seconds}"];

    public static string[] Tone(int seconds) => ["-f", "lavfi", "-i", $"sine=440:duration={seconds}"];

    /// One colour and one tone, with `pitch` in hertz.
    public static Task<byte[]> PlainAsync(string colour, int pitch, int seconds, string size = "240x320") =>
        OnceAsync($"{colour} {pitch} {seconds} {size}", () => MakeAsync("out.mp4",
            ["-f", "lavfi", "-i", $"color={colour}:size={size}:rate=25:duration={seconds}",
                "-f", "lavfi", "-i", $"sine={pitch}:duration={seconds}", .. H264, "-c:a", "aac"]));

    /// Red for two seconds, then blue for two, with a tone.
    public static Task<byte[]> RedThenBlueAsync() => OnceAsync("red then blue", () => MakeAsync("out.mp4",
        ["-f", "lavfi", "-i", "color=red:size=320x240:rate=25:duration=2", "-f", "lavfi", "-i",
            "color=blue:size=320x240:rate=25:duration=2", .. Tone(4), "-filter_complex", "[0][1]concat=n=2:v=1:a=0[v]", "-map", "[v]",
            "-map", "2:a", .. H264, "-c:a", "aac"]));

    /// Runs ffmpeg on a file named `in`.
    public static async Task<byte[]> MakeAsync(string name, string[] arguments, byte[]? from = null)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-video-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "in"), from ?? []);
            await RunAsync("ffmpeg", ["-v", "error", "-y", .. arguments, name], folder.FullName);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// Runs a program, which must succeed, and returns its output.
    public static async Task<string> RunAsync(string program, string[] arguments, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }

    static Task<byte[]> OnceAsync(string name, Func<Task<byte[]>> makeAsync) => made.GetOrAdd(name, _ => new(makeAsync)).Value;
}
