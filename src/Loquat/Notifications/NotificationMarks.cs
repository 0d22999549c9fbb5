using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Marks notifications as read. There is one mark for all devices, and it only moves forward.
public sealed class NotificationMarks(LoquatDb db, ChangeNotifier notifier)
{
    public async Task MarkAsync(Viewer actor, long readId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var isNew = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO notification_marks (account_id, read_id) VALUES ({actor.AccountId}, {readId})
            ON CONFLICT (account_id) DO UPDATE SET read_id = excluded.read_id WHERE notification_marks.read_id < excluded.read_id
            """, ct) > 0;
        if (isNew)
        {
            db.OnCommit(() => notifier.Send(actor.AccountId, ChangeKinds.Notifications));
        }
        await work.CommitAsync(ct);
    }
}
