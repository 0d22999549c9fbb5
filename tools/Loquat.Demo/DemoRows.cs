using Loquat.Data;

namespace Loquat.Demo;

/// Writes rows in bulk.
sealed class DemoRows(LoquatDb db)
{
    const int Batch = 2_000;

    public async Task WriteAsync<TRow>(IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            await using var work = await db.BeginAsync(ct);
            db.Set<TRow>().AddRange(batch);
            await work.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
