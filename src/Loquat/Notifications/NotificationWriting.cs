using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Writes and removes notifications in the caller's transaction. Idempotent.
public sealed class NotificationWriting(LoquatDb db, ChangeNotifier notifier, IEnumerable<OnNotified> others, Ids ids, TimeProvider clock)
{
    static readonly string NotifySql = $$"""
        INSERT INTO notifications (id, account_id, kind, subject_id, actor_id, comment_id, note_id)
        SELECT {0}, {1}, {2}, {3}, {4}, {5}, CAST({6} AS BIGINT)
        WHERE {4} NOT IN ({{BlockRules.EitherWay("{1}")}}) AND {4} NOT IN ({{MuteRules.MutedBy("{1}", "{7}")}})
            AND NOT EXISTS (SELECT 1 FROM notification_choices WHERE account_id = {1} AND kind = {2}
                AND (circle = {{(int)ContactCircle.Nobody}}
                    OR NOT EXISTS (SELECT 1 FROM follows WHERE follower_id = {1} AND followed_id = {4})))
        ON CONFLICT DO NOTHING
        """;

    /// Writes nothing for the recipient's own actions, for muted people, across a block, or for kinds that the recipient switched off
    /// (`NotificationChoices`). Returns whether the notification is new.
    public async Task<bool> NotifyAsync(
        long accountId, NotificationKind kind, long subjectId, long actorId, long commentId, long? noteId, CancellationToken ct)
    {
        if (accountId == actorId)
        {
            return false;
        }
        var told = await db.Database.ExecuteSqlRawAsync(
            NotifySql,
            [ids.Next(), accountId, (int)kind, subjectId, actorId, commentId, noteId!, clock.GetUtcNow().ToUnixTimeMilliseconds()], ct);
        await RangAsync(accountId, told, ct);
        return told > 0;
    }

    /// For notifications about the recipient's own content.
    public async Task TellOwnAsync(long accountId, NotificationKind kind, long subjectId, long? noteId, CancellationToken ct) =>
        await RangAsync(accountId, await db.Database.ExecuteSqlAsync($"""
            INSERT INTO notifications (id, account_id, kind, subject_id, actor_id, comment_id, note_id)
            VALUES ({ids.Next()}, {accountId}, {(int)kind}, {subjectId}, {accountId}, 0, CAST({noteId} AS BIGINT)) ON CONFLICT DO NOTHING
            """, ct), ct);

    /// Whether an earlier run of the same job wrote the notification.
    public Task<bool> WasToldAsync(
        long accountId, NotificationKind kind, long subjectId, long actorId, long commentId, CancellationToken ct) =>
        db.Notifications.AnyAsync(n => n.AccountId == accountId && n.Kind == kind && n.SubjectId == subjectId && n.ActorId == actorId
            && n.CommentId == commentId, ct);

    public async Task TakeBackAsync(long accountId, NotificationKind kind, long subjectId, long actorId, CancellationToken ct) =>
        Rang(accountId, await db.Database.ExecuteSqlAsync(
            $"""
                DELETE FROM notifications WHERE account_id = {accountId} AND kind = {(int)kind} AND subject_id = {subjectId}
                AND actor_id = {actorId}
                """, ct));

    public async Task TakeBackAsync(IQueryable<Notification> notifications, CancellationToken ct)
    {
        var told = await notifications.Select(n => n.AccountId).Distinct().ToListAsync(ct);
        await notifications.ExecuteDeleteAsync(ct);
        told.ForEach(accountId => Rang(accountId, 1));
    }

    /// Serialises jobs about the same two people, so that each applies the current state.
    public Task LockAsync(long accountId, long actorId, CancellationToken ct) => db.LockAsync($"notices {accountId} {actorId}", ct);

    async Task RangAsync(long accountId, int told, CancellationToken ct)
    {
        Rang(accountId, told);
        if (told > 0)
        {
            foreach (var other in others)
            {
                await other.RunAsync(accountId, ct);
            }
        }
    }

    void Rang(long accountId, int changes)
    {
        if (changes > 0)
        {
            db.OnCommit(() => notifier.Send(accountId, ChangeKinds.Notifications));
        }
    }
}
