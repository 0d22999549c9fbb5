using Microsoft.EntityFrameworkCore.Storage;

namespace Loquat.Data;

/// One transaction. Disposing it without a commit rolls back; either way the writer gate is released.
public sealed class UnitOfWork(LoquatDb db, IDbContextTransaction transaction, WriterGate gate) : IAsyncDisposable
{
    bool over;

    public async Task CommitAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await EndAsync();
        db.RunAfterCommit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!over)
        {
            await EndAsync();
            db.Forget();
        }
    }

    async Task EndAsync()
    {
        over = true;
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            gate.Leave();
        }
    }
}
