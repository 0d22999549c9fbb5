namespace Loquat.Media;

/// Where files are kept under names such as `media/12/3/720.webp`. A file is written once and never changed.
public abstract class MediaStore
{
    /// Takes a local file of the data folder, which may be gone from its place afterwards.
    public abstract Task PutAsync(string name, string localFile, CancellationToken ct);

    /// Nothing where there is no such file.
    public abstract Task<StoredFile?> OpenAsync(string name, CancellationToken ct);

    /// The part that a `Range` of HTTP asks for (RFC 9110, 14.2), in a store that is elsewhere; the whole where it understands none.
    public virtual Task<StoredFile?> OpenPartAsync(string name, string range, CancellationToken ct) => OpenAsync(name, ct);

    /// Where a file lies, for a store that is a folder of this machine.
    public virtual string? LocalPathOf(string name) => null;

    /// Everything whose name begins with that; no harm if there is nothing.
    public abstract Task DeleteAllAsync(string prefix, CancellationToken ct);

    public abstract Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken ct);

    /// Of all those files together, in bytes.
    public abstract Task<long> SizeAsync(string prefix, CancellationToken ct);

    /// The file under a local name, to be read and no more. Large ones are not copied where they lie on this machine.
    public virtual Task LendAsync(string name, string localFile, CancellationToken ct) => FetchAsync(name, localFile, ct);

    public async Task FetchAsync(string name, string localFile, CancellationToken ct)
    {
        await using var stored = await OpenAsync(name, ct) ?? throw new FileNotFoundException("The file is not in the media store.", name);
        await using var local = File.Create(localFile);
        await stored.Content.CopyToAsync(local, ct);
    }
}
