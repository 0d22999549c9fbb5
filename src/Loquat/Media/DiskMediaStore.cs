namespace Loquat.Media;

public sealed class DiskMediaStore(string folder) : MediaStore
{
    /// Moves the file, because both folders are on the same disk: readers see the complete file or none.
    public override Task PutAsync(string name, string localFile, CancellationToken ct) => DedicatedThread.RunAsync(() =>
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = File.OpenHandle(localFile, FileMode.Open, FileAccess.ReadWrite))
        {
            RandomAccess.FlushToDisk(file);
        }
        File.Move(localFile, path, overwrite: true);
    }, ct);

    public override Task<StoredFile?> OpenAsync(string name, CancellationToken ct)
    {
        var path = PathOf(name);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Task.FromResult<StoredFile?>(new StoredFile(stream, stream.Length));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<StoredFile?>(null);
        }
    }

    public override Task LendAsync(string name, string localFile, CancellationToken ct)
    {
        File.CreateSymbolicLink(localFile,
            File.Exists(PathOf(name)) ? PathOf(name) : throw new FileNotFoundException("The file is not in the media store.", name));
        return Task.CompletedTask;
    }

    public override string? LocalPathOf(string name) => PathOf(name);

    public override Task DeleteAllAsync(string prefix, CancellationToken ct)
    {
        foreach (var name in Names(prefix))
        {
            File.Delete(PathOf(name));
        }
        var path = PathOf(prefix);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken ct) => Task.FromResult(Names(prefix));

    /// Skips files that are deleted during the count.
    public override Task<long> SizeAsync(string prefix, CancellationToken ct) =>
        Task.Run(() => Names(prefix).Sum(name => new FileInfo(PathOf(name)) is { Exists: true } file ? file.Length : 0), ct);

    IReadOnlyList<string> Names(string prefix)
    {
        var within = Path.GetDirectoryName(PathOf(prefix + "x"))!;
        return Directory.Exists(within)
            ? [.. Directory.EnumerateFiles(within, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(folder, p))
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [];
    }

    string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The name leads out of the media folder.", nameof(name));
    }
}
