using Loquat.Accounts;
using Loquat.Data;
using Loquat.Discovery.Feeds;
using Loquat.Messages;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications.Digests;

/// Reads what a person missed, as far as they may see it now, with one query for each kind.
public sealed class MissedQueries(LoquatDb db, NotificationQueries notifications, UnreadMessageQueries messages, NewNotes notes)
{
    /// The notifications page shows the rest.
    const int MostNotifications = 100;

    public async Task<Missed> OfAsync(Viewer viewer, long since, CancellationToken ct)
    {
        var read = await db.NotificationMarks.Where(m => m.AccountId == viewer.AccountId).Select(m => m.ReadId).FirstOrDefaultAsync(ct);
        var told = await notifications.SinceAsync(viewer, Math.Max(read, since), MostNotifications, ct);
        var missed = new Missed([.. told.GroupBy(t => (t.Target.Kind, t.Target.SubjectId)).Select(LineOf)],
            await messages.AllAsync(viewer, since, ct));
        return missed.IsNothing ? missed : missed with
        {
            Requests = await messages.RequestsAsync(viewer, since, ct),
            NewNotes = await notes.FromFollowedAsync(viewer, Ids.TimeOf(since).ToUnixTimeMilliseconds(), ct),
        };
    }

    static MissedNotification LineOf(IEnumerable<LiveNotification> group)
    {
        var told = group.ToArray();
        return new(told[0].Target, [.. told.DistinctBy(t => t.ActorHandle).Select(t => t.ActorName)],
            told[0].Target.Address ?? Handles.AddressOf(told[0].ActorHandle));
    }
}
