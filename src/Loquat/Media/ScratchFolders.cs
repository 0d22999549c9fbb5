namespace Loquat.Media;

/// Short-lived folders for the programs in the cage. Those that a killed process left are swept at the next start.
public sealed class ScratchFolders
{
    readonly string root;

    public ScratchFolders(string dataFolder)
    {
        // By process, since several may share a data folder.
        root = System.IO.Path.Combine(dataFolder, "scratch", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    public ScratchFolder Create() => new(Directory.CreateDirectory(System.IO.Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName);
}

public sealed record ScratchFolder(string Path) : IDisposable
{
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
