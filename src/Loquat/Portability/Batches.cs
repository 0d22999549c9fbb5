using System.Runtime.CompilerServices;

namespace Loquat.Portability;

/// Long lists, some rows at a time: between two batches nothing of the database is held, however slowly they are taken.
static class Batches
{
    public const int Size = 200;

    /// `next` reads the batch after the last row of the one before, or the first one after nothing.
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
