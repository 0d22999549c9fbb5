using System.ComponentModel;

namespace Loquat.Media.Pictures;

/// Checks once, soon after the start, whether pictures and videos can be processed here and whether the sandbox works, and logs what is
/// missing.
public sealed class PictureReadiness(PictureChildren children, Sandbox sandbox, ILogger<PictureReadiness> log) : BackgroundService
{
    /// The problems that an operator has to fix. Empty if there are none, or before the check.
    public IReadOnlyList<string> Problems { get; private set; } = [];

    // Wait, so that the first requests have the processors.
    static readonly TimeSpan After = TimeSpan.FromSeconds(5);

    async Task<bool> IsMissingAsync(string program)
    {
        try
        {
            using var child = await sandbox.BeginAsync([program, "-version"], Path.GetTempPath(), SandboxLimits.Probe,
                new Dictionary<string, string>());
            await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            return child.ExitCode != 0;
        }
        catch (Win32Exception)
        {
            return true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(After, stoppingToken);
        var problems = new List<string>();
        if (await sandbox.MissingAsync() is { Count: > 0 } missing)
        {
            problems.Add($"Programs that read strangers' photos are not locked in: {string.Join(", ", missing)} does not work here.");
        }
        try
        {
            await children.PrepareAsync(stoppingToken);
            if (!children.CanReadHeic)
            {
                problems.Add(
                    "The system has no libvips (package libvips42). The bundled one is used. It can't read HEIC, the format of iPhones.");
            }
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            problems.Add(error.Message);
        }
        if (await IsMissingAsync("ffmpeg") || await IsMissingAsync("ffprobe"))
        {
            problems.Add("No video can be made ready: ffmpeg and ffprobe are not on this machine.");
        }
        Problems = problems;
        problems.ForEach(problem => log.LogWarning("{Problem}", problem));
    }
}
