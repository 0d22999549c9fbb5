namespace Loquat.Media;

/// An open file of the store.
public sealed record StoredFile(Stream Content, long Length) : IAsyncDisposable
{
    /// Where it is a part: which one, as HTTP says it (`bytes 100-199/86936`).
    public string? Part { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
