using System.Globalization;
using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Pictures;
using NetVips;

namespace Loquat.Demo;

/// Renders drawings to pictures in child processes. libvips loads the system's SQLite into its process, where it would replace symbols of
/// our own SQLite. So a process with libvips never opens a database.
sealed class DemoEasel(Sandbox sandbox, ScratchFolder folder)
{
    const string Answer = "made.json";

    // libvips blocks SVG as untrusted; these drawings are our own.
    static readonly Dictionary<string, string> Variables = PictureChildProcess.Variables.Where(v => v.Key != "VIPS_BLOCK_UNTRUSTED")
        .ToDictionary();

    /// The folder of a drawing's files, named after its number.
    public static string FolderOf(string folder, int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    public Task PinAsync(int number, string svg, CancellationToken ct) =>
        File.WriteAllTextAsync(FolderOf(folder.Path, number) + ".svg", svg, ct);

    /// Renders all pinned drawings, which are numbered from zero without gaps.
    public Task MakeAsync(CancellationToken ct)
    {
        var turns = Math.Max(1, Environment.ProcessorCount);
        return Task.WhenAll(Enumerable.Range(0, turns).Select(turn => MakeAsync(turn, turns, ct)));
    }

    public async Task<PictureRenditions> MadeAsync(int number, CancellationToken ct)
    {
        await using var answer = File.OpenRead(Path.Combine(FolderOf(folder.Path, number), Answer));
        return (await JsonSerializer.DeserializeAsync<PictureRenditions>(answer, cancellationToken: ct))!;
    }

    async Task MakeAsync(int turn, int turns, CancellationToken ct)
    {
        string[] command = [
            .. PictureChildProcess.CommandOf(DrawCommand.Name, typeof(DemoEasel).Assembly.Location), folder.Path, $"{turn}", $"{turns}"
        ];
        using var child = await sandbox.BeginAsync(command, folder.Path, SandboxLimits.Pictures, Variables);
        child.StandardInput.Close();
        var said = await Task.WhenAll(child.StandardError.ReadToEndAsync(ct), child.StandardOutput.ReadToEndAsync(ct));
        await child.WaitForExitAsync(ct);
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"The pictures could not be drawn on this machine: {string.Concat(said).Trim()}");
        }
    }

    /// The code of a child process.
    public static void Draw(string folder, int turn, int turns)
    {
        for (var number = turn; File.Exists(FolderOf(folder, number) + ".svg"); number += turns)
        {
            var into = Directory.CreateDirectory(FolderOf(folder, number)).FullName;
            using var drawn = Image.Svgload(into + ".svg");
            using var opaque = drawn.Flatten(background: [255]);
            using var pixels = new PixelImage(opaque);
            File.WriteAllText(Path.Combine(into, Answer), JsonSerializer.Serialize(PictureWork.MakeOf(pixels, into, PictureEdit.None)));
        }
    }
}
