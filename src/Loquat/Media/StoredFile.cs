namespace Loquat.Media;

/// An open file from the media store.
public sealed record StoredFile(Stream Content, long Length) : IAsyncDisposable
{
    /// The `Content-Range` of a partial file, such as `bytes 100-199/86936`; null for a whole file.
    public string? Part { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
