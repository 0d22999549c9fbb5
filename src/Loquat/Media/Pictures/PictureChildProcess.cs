using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Loquat.Media.Pictures;

/// One child, seen from its parent.
sealed class PictureChildProcess(Process process, ScratchFolder home, TimeSpan patience) : IDisposable
{
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);

    readonly Task<string> errors = process.StandardError.ReadToEndAsync();
    long lastAsked = Stopwatch.GetTimestamp();
    bool isOver;

    public static IReadOnlyList<string> Command { get; } = CommandOf(PictureChild.Name);

    /// This same program, or another build of it, as a command of its own.
    public static IReadOnlyList<string> CommandOf(string name, string? server = null) =>
        [Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet")),
            server ?? typeof(PictureChildProcess).Assembly.Location, name];

    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["VIPS_BLOCK_UNTRUSTED"] = "1",
        ["VIPS_CONCURRENCY"] = "1",
        // A child makes the same large buffers for each picture; to give them back in between costs a twelfth of the time.
        ["MALLOC_ARENA_MAX"] = "2",
        ["MALLOC_MMAP_THRESHOLD_"] = "268435456",
        ["MALLOC_TRIM_THRESHOLD_"] = "268435456",
        // Hexadecimal: 64 MiB. Without it .NET claims more addresses than the cage allows.
        ["DOTNET_GCHeapHardLimit"] = "4000000",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    public int Errands { get; private set; }
    public bool TookTooLong { get; private set; }

    /// Known once it is ready.
    public bool CanReadHeic { get; private set; }
    public TimeSpan IdleTime => Stopwatch.GetElapsedTime(lastAsked);

    /// A machine where no child can begin is at fault, not the picture.
    public async Task BeReadyAsync(CancellationToken ct)
    {
        var line = await process.StandardOutput.ReadLineAsync(ct);
        if (line is not (PictureChild.Ready or PictureChild.ReadyWithoutHeic))
        {
            throw new InvalidOperationException($"No picture can be made on this machine: {await EndAsync()}");
        }
        CanReadHeic = line == PictureChild.Ready;
    }

    /// Nothing if it died, or had to be killed, over it.
    public async Task<PictureAnswer?> AskAsync(ImageRequest errand, CancellationToken ct)
    {
        Errands++;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct);
        until.CancelAfter(patience);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(errand).AsMemory(), until.Token);
            await process.StandardInput.FlushAsync(until.Token);
            var line = await process.StandardOutput.ReadLineAsync(until.Token);
            lastAsked = Stopwatch.GetTimestamp();
            return line is null ? null : JsonSerializer.Deserialize<PictureAnswer>(line);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            Dispose();
            ct.ThrowIfCancellationRequested();
            TookTooLong = true;
            return null;
        }
    }

    /// The last words.
    public async Task<string> EndAsync()
    {
        if (TookTooLong)
        {
            return "It took too long.";
        }
        Kill();
        var said = await errors;
        Dispose();
        return said[^Math.Min(said.Length, 1_000)..].Trim();
    }

    public void Dispose()
    {
        if (isOver)
        {
            return;
        }
        isOver = true;
        Kill();
        process.Dispose();
        home.Dispose();
    }

    void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }
    }
}
