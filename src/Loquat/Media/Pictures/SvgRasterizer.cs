using NetVips;

namespace Loquat.Media.Pictures;

/// Prints drawings of our own as JPEG, one after the other, each in a child. libvips is never in this process, and not with a stranger's
/// file in one.
public sealed class SvgRasterizer(Sandbox cage, ScratchFolders scratch) : IDisposable
{
    public const string Name = "print-drawing";

    /// Whoever comes when as many wait already is told to come back.
    public const int MostWaiting = 8;

    const string Drawing = "drawing.svg";
    const string Print = "print.jpg";

    /// What lies under it shows through.
    const string ClearDrawing = "clear.svg";
    const string ClearPrint = "print.png";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // A stranger's drawing would not be read.
    static readonly Dictionary<string, string> Variables = PictureChildProcess.Variables.Where(v => v.Key != "VIPS_BLOCK_UNTRUSTED")
        .ToDictionary();

    readonly SemaphoreSlim place = new(1);
    int waiting;

    public Task<byte[]> PrintAsync(string svg, CancellationToken ct) => PrintAsync(svg, Drawing, Print, ct);

    /// As PNG, with nothing behind it.
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
        using var child = await cage.BeginAsync([.. PictureChildProcess.CommandOf(Name), folder.Path], folder.Path, SandboxLimits.Pictures,
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

    /// The life of a child.
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
