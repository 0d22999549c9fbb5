namespace Loquat.Media;

/// Stores files under names such as `media/12/3/720.webp`. A file is written once and never changed.
public abstract class MediaStore
{
    /// Stores a local file from the data folder. The local file may be moved away.
    public abstract Task PutAsync(string name, string localFile, CancellationToken ct);

    /// Returns null if there is no such file.
    public abstract Task<StoredFile?> OpenAsync(string name, CancellationToken ct);

    /// Returns the part that an HTTP `Range` asks for (RFC 9110, 14.2) if the store is remote and supports ranges, otherwise the whole
    /// file.
    public virtual Task<StoredFile?> OpenPartAsync(string name, string range, CancellationToken ct) => OpenAsync(name, ct);

    /// The path of a file if the store is a local folder, otherwise null.
    public virtual string? LocalPathOf(string name) => null;

    /// Deletes all files whose names start with `prefix`. It is no error if there are none.
    public abstract Task DeleteAllAsync(string prefix, CancellationToken ct);

    public abstract Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken ct);

    /// The total size in bytes of all files whose names start with `prefix`.
    public abstract Task<long> SizeAsync(string prefix, CancellationToken ct);

    /// Makes a file available under a local name, for reading only. A local store links the file instead of copying it.
    public virtual Task LendAsync(string name, string localFile, CancellationToken ct) => FetchAsync(name, localFile, ct);

    public async Task FetchAsync(string name, string localFile, CancellationToken ct)
    {
        await using var stored = await OpenAsync(name, ct) ?? throw new FileNotFoundException("The file is not in the media store.", name);
        await using var local = File.Create(localFile);
        await stored.Content.CopyToAsync(local, ct);
    }
}
