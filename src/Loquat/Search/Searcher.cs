using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Search;

/// The properties of the searching account that matter for search.
public sealed record Searcher(
    long AccountId, bool SearchesOff, bool ViewEventsOff, DateTimeOffset CreatedAt, IReadOnlyList<string> Languages)
{
    const string Sql = "SELECT searches_off, signals_off, created_at, reads_languages FROM accounts WHERE id = @viewer";

    public static Searcher Nobody { get; } = new(0, true, true, DateTimeOffset.MaxValue, []);

    public static async ValueTask<Searcher> OfAsync(SqlReader reads, Viewer viewer, CancellationToken ct) =>
        viewer.IsAnonymous ? Nobody : (await reads.ListAsync(
            Sql,
            [("viewer", viewer.AccountId)],
            row => new Searcher(viewer.AccountId, row.GetBoolean(0), row.GetBoolean(1),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ct)).FirstOrDefault(Nobody);
}
