using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Notifications;

/// Reads notifications in hand-written SQL: grouped for the page, counted, and one by one for streams.
public sealed class NotificationQueries(SqlReader reads, NoteQueries notes, TimeProvider clock)
{
    public const int PageSize = 20;

    /// Counting stops here.
    public const int MostCounted = 100;

    const int ActorsShown = 3;
    const string ReadMark = "COALESCE((SELECT read_id FROM notification_marks WHERE account_id = @viewer), 0)";

    /// Counts all likes of a note, but reads only their index.
    public static readonly string GroupsSql = $"""
        SELECT g.newest, g.people, y.kind, y.subject_id, y.comment_id, y.note_id, g.newest > {ReadMark}
        FROM (SELECT max(x.id) AS newest, count(DISTINCT x.actor_id) AS people FROM notifications x
            WHERE x.account_id = @viewer AND x.kind >= @first AND x.kind <= @last AND {NotificationSeeing.FromOthers}
            GROUP BY x.kind, x.subject_id HAVING max(x.id) < @before) g
        JOIN notifications y ON y.id = g.newest
        ORDER BY g.newest DESC LIMIT @limit
        """;

    /// Reads more than are shown, because a person who commented twice appears twice.
    public static readonly string ActorsSql = $"""
        SELECT a.id, a.handle, a.display_name, a.version, a.avatar_key
        FROM (SELECT x.id, x.actor_id FROM notifications x
            WHERE x.account_id = @viewer AND x.kind = @kind AND x.subject_id = @subject AND {NotificationSeeing.FromOthers}
            ORDER BY x.id DESC LIMIT 12) y
        JOIN accounts a ON a.id = y.actor_id WHERE a.state = {(int)AccountState.Active} ORDER BY y.id DESC
        """;

    public static readonly string CommentSql = $"""
        SELECT c.body FROM notes c JOIN accounts ca ON ca.id = c.author_id WHERE c.id = @comment AND {NoteSeeing.CommentVisibleToViewer}
        """;

    public static readonly string UnreadSql = $"""
        SELECT count(*) FROM (SELECT 1 FROM notifications x
        WHERE x.account_id = @viewer AND x.id > {ReadMark} AND {NotificationSeeing.VisibleToViewer} LIMIT @most) unread
        """;

    public static readonly string SinceSql = $"""
        SELECT x.id, x.kind, x.subject_id, x.comment_id, x.note_id, p.display_name, p.handle FROM notifications x
        JOIN accounts p ON p.id = x.actor_id
        WHERE x.account_id = @viewer AND x.id > @since AND {NotificationSeeing.VisibleToViewer} ORDER BY x.id DESC LIMIT @limit
        """;

    public async Task<NotificationPage> ListAsync(Viewer viewer, NotificationSection section, long? before, CancellationToken ct)
    {
        var (first, last) = section.Kinds();
        var listed = await reads.ListAsync(
            GroupsSql,
            [("viewer", viewer.AccountId), ("now", Now), ("first", (long)first), ("last", (long)last), ("before", before ?? long.MaxValue),
                ("limit", PageSize + 1L)],
            row => new NotificationGroup(Target(row, 2), row.GetInt64(0), row.GetInt32(1)) { IsNew = row.GetBoolean(6) },
            ct);
        var groups = new List<NotificationGroup>();
        foreach (var group in listed.Take(PageSize))
        {
            if (await CompleteAsync(group, viewer, ct) is { } complete)
            {
                groups.Add(complete);
            }
        }
        return new NotificationPage(groups, listed.Count > 0 ? listed[0].NewestId : 0,
            listed.Count > PageSize ? listed[PageSize - 1].NewestId : null)
        {
            HasNew = listed.Any(g => g.IsNew),
        };
    }

    /// Null if the people have left, or the viewer may no longer see the subject.
    async Task<NotificationGroup?> CompleteAsync(NotificationGroup group, Viewer viewer, CancellationToken ct)
    {
        var note = group.Target.NoteId is { } noteId ? await notes.FindAsync(noteId, viewer, ct) : null;
        var words = group.Target.Comment is { } comment ? await WordsAsync(comment, viewer, ct) : null;
        if ((group.Target.NoteId is not null && note is null) || (group.Target.Comment is not null && words is null))
        {
            return null;
        }
        var actors = await reads.ListAsync(
            ActorsSql,
            [("viewer", viewer.AccountId), ("now", Now), ("kind", (long)group.Target.Kind), ("subject", group.Target.SubjectId)],
            row => new Author(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4)),
            ct);
        return actors.Count == 0 ? null : group with
        {
            Actors = [.. actors.DistinctBy(a => a.Id).Take(ActorsShown)],
            Note = note is null ? null : await notes.WithPhotosAsync(note, ct),
            Words = words,
        };
    }

    async Task<string?> WordsAsync(long commentId, Viewer viewer, CancellationToken ct) =>
        await reads.ListAsync(CommentSql, [("viewer", viewer.AccountId), ("comment", commentId)], row => row.GetString(0),
            ct) is [var words] ? words : null;

    public async Task<int> UnreadAsync(Viewer viewer, CancellationToken ct) =>
        (await reads.ListAsync(UnreadSql, [("viewer", viewer.AccountId), ("now", Now), ("most", (long)MostCounted)], row => row.GetInt32(0),
            ct))[0];

    /// The newest first.
    public ValueTask<IReadOnlyList<LiveNotification>> SinceAsync(Viewer viewer, long since, int most, CancellationToken ct) =>
        reads.ListAsync(
            SinceSql,
            [("viewer", viewer.AccountId), ("now", Now), ("since", since), ("limit", (long)most)],
            row => new LiveNotification(row.GetInt64(0), Target(row, 1), row.GetString(5), row.GetString(6)),
            ct);

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    static NotificationTarget Target(DbDataReader row, int at) =>
        new((NotificationKind)row.GetInt32(at), row.GetInt64(at + 1), row.GetInt64(at + 2),
            row.IsDBNull(at + 3) ? null : row.GetInt64(at + 3));
}
