using NetVips;

namespace Loquat.Media.Pictures;

/// Renders our own SVG drawings as JPEG or PNG, one after the other, each in a child process. libvips never runs in the server process, and
/// a child that renders drawings never opens uploaded files.
public sealed class SvgRasterizer(Sandbox sandbox, ScratchFolders scratch) : IDisposable
{
    public const string Name = "print-drawing";

    /// Further callers are refused and asked to retry.
    public const int MostWaiting = 8;

    const string Drawing = "drawing.svg";
    const string Print = "print.jpg";

    /// A drawing with a transparent background.
    const string ClearDrawing = "clear.svg";
    const string ClearPrint = "print.png";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // libvips blocks its SVG loader under this setting.
    static readonly Dictionary<string, string> Variables = PictureChildProcess.Variables.Where(v => v.Key != "VIPS_BLOCK_UNTRUSTED")
        .ToDictionary();

    readonly SemaphoreSlim place = new(1);
    int waiting;

    public Task<byte[]> PrintAsync(string svg, CancellationToken ct) => PrintAsync(svg, Drawing, Print, ct);

    /// Renders a PNG with a transparent background.
    public Task<byte[]> PrintClearAsync(string svg, CancellationToken ct) => PrintAsync(svg, ClearDrawing, ClearPrint, ct);

    async Task<byte[]> PrintAsync(string svg, string drawing, string print, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
            {
                throw Refusal.TooMany(Text.Card_Busy, Patience);
            }
            await place.WaitAsync(ct);
            try
            {
                return await PrintNowAsync(svg, drawing, print, ct);
            }
            finally
            {
                place.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    async Task<byte[]> PrintNowAsync(string svg, string drawing, string print, CancellationToken ct)
    {
        using var folder = scratch.Create();
        await File.WriteAllTextAsync(folder.PathOf(drawing), svg, ct);
        using var child = await sandbox.BeginAsync([.. PictureChildProcess.CommandOf(Name), folder.Path], folder.Path,
            SandboxLimits.Pictures,
            Variables);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct);
        until.CancelAfter(Patience);
        try
        {
            child.StandardInput.Close();
            var said = await Task.WhenAll(child.StandardError.ReadToEndAsync(until.Token),
                child.StandardOutput.ReadToEndAsync(until.Token));
            await child.WaitForExitAsync(until.Token);
            return child.ExitCode == 0
                ? await File.ReadAllBytesAsync(folder.PathOf(print), ct)
                : throw new InvalidOperationException($"A drawing could not be printed on this machine: {string.Concat(said).Trim()}");
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill(entireProcessTree: true);
            }
        }
    }

    /// The main method of the child process.
    public static void PrintIn(string folder)
    {
        if (Path.Combine(folder, ClearDrawing) is var clear && File.Exists(clear))
        {
            using var shown = Image.Svgload(clear);
            shown.Pngsave(Path.Combine(folder, ClearPrint), compression: 3, keep: Enums.ForeignKeep.None);
            return;
        }
        using var drawn = Image.Svgload(Path.Combine(folder, Drawing));
        using var opaque = drawn.Flatten(background: [255]);
        opaque.Jpegsave(Path.Combine(folder, Print), q: 86, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }

    public void Dispose() => place.Dispose();
}
