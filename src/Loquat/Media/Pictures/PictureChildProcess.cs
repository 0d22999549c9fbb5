using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Loquat.Media.Pictures;

/// A child process that handles pictures, as its parent sees it.
sealed class PictureChildProcess(Process process, ScratchFolder home, TimeSpan patience) : IDisposable
{
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);

    readonly Task<string> errors = process.StandardError.ReadToEndAsync();
    long lastAsked = Stopwatch.GetTimestamp();
    bool isOver;

    public static IReadOnlyList<string> Command { get; } = CommandOf(PictureChild.Name);

    /// The command that runs this program, or another build of it, with the subcommand `name`.
    public static IReadOnlyList<string> CommandOf(string name, string? server = null) =>
        [Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet")),
            server ?? typeof(PictureChildProcess).Assembly.Location, name];

    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["VIPS_BLOCK_UNTRUSTED"] = "1",
        ["VIPS_CONCURRENCY"] = "1",
        // A child allocates the same large buffers for each picture; returning them in between costs a twelfth of the time.
        ["MALLOC_ARENA_MAX"] = "2",
        ["MALLOC_MMAP_THRESHOLD_"] = "268435456",
        ["MALLOC_TRIM_THRESHOLD_"] = "268435456",
        // Hexadecimal: 64 MiB. Without a limit .NET reserves more address space than the sandbox allows.
        ["DOTNET_GCHeapHardLimit"] = "4000000",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    public int Errands { get; private set; }
    public bool TookTooLong { get; private set; }

    /// Known once the child is ready.
    public bool CanReadHeic { get; private set; }
    public TimeSpan IdleTime => Stopwatch.GetElapsedTime(lastAsked);

    /// Throws an exception that blames the machine, not the picture, if the child can't start.
    public async Task BeReadyAsync(CancellationToken ct)
    {
        var line = await process.StandardOutput.ReadLineAsync(ct);
        if (line is not (PictureChild.Ready or PictureChild.ReadyWithoutHeic))
        {
            throw new InvalidOperationException($"No picture can be made on this machine: {await EndAsync()}");
        }
        CanReadHeic = line == PictureChild.Ready;
    }

    /// Returns null if the child died or had to be killed.
    public async Task<PictureAnswer?> AskAsync(ImageRequest request, CancellationToken ct)
    {
        Errands++;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct);
        until.CancelAfter(patience);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), until.Token);
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

    /// Ends the child and returns the end of its error output.
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
            // The process has already exited.
        }
    }
}
