using System.Diagnostics;
using System.Globalization;

namespace Loquat.Media.Videos;

/// Runs ffmpeg and ffprobe in the sandbox, on files in a scratch folder.
public sealed class Ffmpeg(Sandbox sandbox, TranscodeTurns turns)
{
    const int MostWords = 2_000;

    // An uploaded file can't make ffmpeg open another file or a URL, and playlists are not accepted as videos.
    const string Demuxers = "mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,gif,asf,ogg,wav,aac,mp3";
    const string Protocols = "file,pipe";

    static readonly Dictionary<string, string> NoVariables = [];

    /// Options for each input that comes from an upload.
    public static IReadOnlyList<string> Strange { get; } = ["-protocol_whitelist", Protocols, "-format_whitelist", Demuxers];

    public async Task<string> ProbeAsync(string file, string folder, CancellationToken ct)
    {
        using var child = await sandbox.BeginAsync(
            ["ffprobe", "-v", "error", .. Strange, "-print_format", "json", "-show_format", "-show_streams", file], folder,
            SandboxLimits.Probe, NoVariables);
        var output = child.StandardOutput.ReadToEndAsync(ct);
        await EndAsync(child, ct);
        return await output;
    }

    /// Like `RunAsync`, but the process may be paused by `HurryAsync`.
    public Task<string> RunPatientlyAsync(IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, CancellationToken ct) =>
        RunAsync(arguments, folder, told, turns.Waits, ct);

    /// `arguments` include inputs and outputs. `told` receives the progress. Returns the error output.
    public Task<string> RunAsync(IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, CancellationToken ct) =>
        RunAsync(arguments, folder, told, null, ct);

    /// Pauses all processes of `RunPatientlyAsync` until the result is disposed.
    public Task<IDisposable> HurryAsync(CancellationToken ct) => turns.HurriesAsync(ct);

    async Task<string> RunAsync(
        IEnumerable<string> arguments, string folder, Action<TimeSpan>? told, Func<Process, IDisposable>? waits, CancellationToken ct)
    {
        using var child = await sandbox.BeginAsync(["ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-y", "-progress", "pipe:1",
            .. arguments], folder, SandboxLimits.Transcode, NoVariables);
        using var waiting = waits?.Invoke(child);
        var progress = ReadProgressAsync(child.StandardOutput, told, ct);
        var said = await EndAsync(child, ct);
        await progress;
        return said;
    }

    static async Task ReadProgressAsync(StreamReader output, Action<TimeSpan>? told, CancellationToken ct)
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
            // The process has already exited.
        }
    }
}
