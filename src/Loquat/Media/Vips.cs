using System.Globalization;

namespace Loquat.Media;

/// libvips in its cage, for one picture in one scratch folder.
sealed class Vips(Cage cage, string folder)
{
    public async Task<PictureHeader> HeaderAsync(string file, CancellationToken ct)
    {
        var lines = (await RunAsync("vipsheader", ["-a", file], ct)).Split('\n').Skip(1).Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1]);
        return new PictureHeader(Number(lines, "width"), Number(lines, "height"), Number(lines, "bands"));
    }

    /// The names of files are relative to the scratch folder; none of them is a stranger's.
    public Task DoAsync(CancellationToken ct, params string[] arguments) => RunAsync("vips", arguments, ct);

    async Task<string> RunAsync(string program, string[] arguments, CancellationToken ct)
    {
        var result = await cage.RunAsync(program, arguments, folder, CageLimits.Picture, ct);
        if (result.Succeeded)
        {
            return result.Output;
        }
        throw new UnusablePhoto(result.ExitCode == -1 ? PhotoProblem.TookTooLong : PhotoProblem.Broken);
    }

    static int Number(Dictionary<string, string> lines, string name) =>
        lines.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnusablePhoto(PhotoProblem.Broken);
}

sealed record PictureHeader(int Width, int Height, int Bands)
{
    public bool HasAlpha => Bands is 2 or 4;
}
