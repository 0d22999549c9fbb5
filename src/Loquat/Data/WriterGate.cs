namespace Loquat.Data;

/// SQLite has one writer. Waiting for it here, asynchronously and in order, spares the engine's own retry by sleeping,
/// whose worst case was measured at over a second. PostgreSQL needs no gate.
public sealed class WriterGate(DatabaseAddress address) : IDisposable
{
    readonly SemaphoreSlim? door = address.Engine == Engine.Sqlite ? new(1, 1) : null;

    public Task EnterAsync(CancellationToken ct) => door?.WaitAsync(ct) ?? Task.CompletedTask;

    public void Leave() => door?.Release();

    public void Dispose() => door?.Dispose();
}
