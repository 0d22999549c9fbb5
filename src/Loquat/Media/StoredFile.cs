namespace Loquat.Media;

/// An open file of the store.
public sealed record StoredFile(Stream Content, long Length) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
