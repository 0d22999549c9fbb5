namespace Loquat.Data;

/// SQLite has one writer. Waiting here, asynchronously and in order, avoids the engine's own retry by sleeping, whose worst case was
/// measured at over a second. PostgreSQL needs no gate.
public sealed class WriterGate(DatabaseAddress address) : IDisposable
{
    readonly SemaphoreSlim? door = address.Engine == Engine.Sqlite ? new(1, 1) : null;

    public Task EnterAsync(CancellationToken ct) => door?.WaitAsync(ct) ?? Task.CompletedTask;

    /// For the rare caller that can't wait asynchronously.
    public IDisposable Enter()
    {
        door?.Wait();
        return new Pass(this);
    }

    public void Leave() => door?.Release();

    public void Dispose() => door?.Dispose();

    sealed class Pass(WriterGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
