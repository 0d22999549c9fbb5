namespace Loquat.Media;

/// An open file of the store, and its place on disk where it has one.
public sealed record StoredFile(Stream Content, long Length, string? LocalPath) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
