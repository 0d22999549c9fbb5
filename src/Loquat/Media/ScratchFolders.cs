using System.Diagnostics;
using System.Globalization;

namespace Loquat.Media;

/// Temporary folders for sandboxed processes. Each server process has its own parent folder, since several may share a data folder. Folders
/// of killed processes are deleted at the next start.
public sealed class ScratchFolders
{
    readonly string own;

    public ScratchFolders(string dataFolder)
    {
        var all = Directory.CreateDirectory(System.IO.Path.Combine(dataFolder, "scratch"));
        foreach (var left in all.GetDirectories().Where(folder => !BelongsToSomebody(folder.Name)))
        {
            left.Delete(recursive: true);
        }
        own = System.IO.Path.Combine(all.FullName, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    public ScratchFolder Create() => new(Directory.CreateDirectory(System.IO.Path.Combine(own, Guid.NewGuid().ToString("N"))).FullName);

    static bool BelongsToSomebody(string folder)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }
}

public sealed record ScratchFolder(string Path) : IDisposable
{
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
