using System.Diagnostics;
using System.Globalization;

namespace Loquat.Media.Videos;

/// Runs ffmpeg and ffprobe in the cage, on files in a scratch folder.
public sealed class Ffmpeg(Sandbox cage, TranscodeTurns turns)
{
    const int MostWords = 2_000;

    // A file can't make them open another one, or an address; and a playlist is no video.
    const string Demuxers = "mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,gif,asf,ogg,wav,aac,mp3";
    const string Protocols = "file,pipe";

    static readonly Dictionary<string, string> NoVariables = [];

    /// Before each input that a stranger sent.
    public static IReadOnlyList<string> Strange { get; } = ["-protocol_whitelist", Protocols, "-format_whitelist", Demuxers];

    public async Task<string> ProbeAsync(string file, string folder, CancellationToken ct)
    {
        using var child = await cage.BeginAsync(
            ["ffprobe", "-v", "error", .. Strange, "-print_format", "json", "-show_format", "-show_streams", file], folder,
            SandboxLimits.Probe, NoVariables);
        var output = child.StandardOutput.ReadToEndAsync(ct);
        await EndAsync(child, ct);
        return await output;
    }

    /// The same as `RunAsync` for what may be held up by those who hurry.
    public Task<string> RunPatientlyAsync(IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, CancellationToken ct) =>
        RunAsync(arguments, folder, told, turns.Waits, ct);

    /// `arguments` name the inputs and outputs. `told` hears how much of the video is done. The answer is what it said at its end.
    public Task<string> RunAsync(IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, CancellationToken ct) =>
        RunAsync(arguments, folder, told, null, ct);

    /// Holds up those that run patiently.
    public Task<IDisposable> HurryAsync(CancellationToken ct) => turns.HurriesAsync(ct);

    async Task<string> RunAsync(
        IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, Func<Process, IDisposable>? waits, CancellationToken ct)
    {
        using var child = await cage.BeginAsync(["ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-y", "-progress", "pipe:1",
            .. arguments], folder, SandboxLimits.Transcode, NoVariables);
        using var waiting = waits?.Invoke(child);
        var progress = FollowAsync(child.StandardOutput, told, ct);
        var said = await EndAsync(child, ct);
        await progress;
        return said;
    }

    static async Task FollowAsync(StreamReader output, Action<TimeSpan>? told, CancellationToken ct)
    {
        while (await output.ReadLineAsync(ct) is { } line)
        {
            if (line.Split('=', 2) is ["out_time_us", var time]
                && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds))
            {
                told?.Invoke(TimeSpan.FromMicroseconds(microseconds));
            }
        }
    }

    static async Task<string> EndAsync(Process child, CancellationToken ct)
    {
        try
        {
            var said = await child.StandardError.ReadToEndAsync(ct);
            await child.WaitForExitAsync(ct);
            return child.ExitCode == 0 ? said : throw new FfmpegFailed(child.ExitCode, said[^Math.Min(said.Length, MostWords)..].Trim());
        }
        finally
        {
            Kill(child);
        }
    }

    static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}
