using System.Runtime.CompilerServices;

namespace Loquat.Portability;

/// Streams a long list in batches. Between two batches no database resources are held, however slow the consumer is.
static class Batches
{
    public const int Size = 200;

    /// `next` reads the batch after the given row; null means the first batch.
    public static async IAsyncEnumerable<TRow> OfAsync<TRow>(Func<TRow?, Task<List<TRow>>> next, [EnumeratorCancellation]
    CancellationToken ct)
        where TRow : class
    {
        TRow? last = null;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var rows = await next(last);
            foreach (var row in rows)
            {
                yield return row;
            }
            if (rows.Count < Size)
            {
                yield break;
            }
            last = rows[^1];
        }
    }
}
