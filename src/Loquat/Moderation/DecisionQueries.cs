using Loquat.Data;

namespace Loquat.Moderation;

/// The latest statement of reasons about a note or an account, in hand-written SQL for cached pages.
public sealed class DecisionQueries(SqlReader reads)
{
    static readonly string OfNoteSql =
        $"SELECT words FROM moderation_decisions WHERE note_id = @thing AND kind = {(int)DecisionKind.NoteHidden} ORDER BY id DESC LIMIT 1";
    static readonly string OfAccountSql =
        $"""
            SELECT words FROM moderation_decisions WHERE account_id = @thing AND kind = {(int)DecisionKind.Suspended}
            ORDER BY id DESC LIMIT 1
            """;

    public Task<string> WhyHiddenAsync(long noteId, CancellationToken ct) => ReadAsync(OfNoteSql, noteId, ct);

    public Task<string> WhySuspendedAsync(long accountId, CancellationToken ct) => ReadAsync(OfAccountSql, accountId, ct);

    async Task<string> ReadAsync(string sql, long thing, CancellationToken ct) =>
        await reads.ListAsync(sql, [("thing", thing)], row => row.GetString(0), ct) is [var words] ? words : "";
}
