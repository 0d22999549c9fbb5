using System.Globalization;
using System.Text.Json;
using Loquat.Media;
using Loquat.Media.Pictures;
using NetVips;

namespace Loquat.Demo;

/// Makes pictures of drawings, in children. libvips opens readers that load the system's SQLite for everybody in a process, and from then
/// on parts of our own would be taken from that one: so where libvips is, there is no database.
sealed class DemoEasel(Sandbox cage, ScratchFolder folder)
{
    const string Answer = "made.json";

    // The drawings are our own; a stranger's would not be read.
    static readonly Dictionary<string, string> Variables = PictureChildProcess.Variables.Where(v => v.Key != "VIPS_BLOCK_UNTRUSTED")
        .ToDictionary();

    /// The drawing's files stand in a folder of its number from then on.
    public static string FolderOf(string folder, int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    public Task PinAsync(int number, string svg, CancellationToken ct) =>
        File.WriteAllTextAsync(FolderOf(folder.Path, number) + ".svg", svg, ct);

    /// All that were pinned, numbered from nought without a gap.
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
        using var child = await cage.BeginAsync(command, folder.Path, SandboxLimits.Pictures, Variables);
        child.StandardInput.Close();
        var said = await Task.WhenAll(child.StandardError.ReadToEndAsync(ct), child.StandardOutput.ReadToEndAsync(ct));
        await child.WaitForExitAsync(ct);
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"The pictures could not be drawn on this machine: {string.Concat(said).Trim()}");
        }
    }

    /// The life of a child.
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
