using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifications about followers, follow requests and accepted requests. They are not grouped.
public sealed class FollowNotifications(LoquatDb db, NotificationWriting writing)
{
    public Task HandleAsync(AccountFollowed followed, CancellationToken ct) => SyncAsync(followed.FollowerId, followed.FollowedId, ct);

    public Task HandleAsync(AccountUnfollowed unfollowed, CancellationToken ct) =>
        SyncAsync(unfollowed.FollowerId, unfollowed.FollowedId, ct);

    /// The jobs for following and unfollowing may run in any order, because they apply the current state.
    async Task SyncAsync(long followerId, long followedId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.LockAsync(followedId, followerId, ct);
        if (await db.Follows.AnyAsync(f => f.FollowerId == followerId && f.FollowedId == followedId, ct))
        {
            await writing.NotifyAsync(followedId, NotificationKind.Follow, followerId, followerId, commentId: 0, noteId: null, ct);
        }
        else
        {
            await writing.TakeBackAsync(followedId, NotificationKind.Follow, followerId, followerId, ct);
            await writing.TakeBackAsync(followerId, NotificationKind.FollowAccepted, followedId, followedId, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task HandleAsync(FollowRequested asked, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.LockAsync(asked.RequestedId, asked.RequesterId, ct);
        if (await db.FollowRequests.AnyAsync(r => r.RequesterId == asked.RequesterId && r.RequestedId == asked.RequestedId, ct))
        {
            await writing.NotifyAsync(asked.RequestedId, NotificationKind.FollowRequest, asked.RequesterId, asked.RequesterId, commentId: 0,
                noteId: null, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task TakeBackAsync(FollowRequestWithdrawn withdrawn, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.LockAsync(withdrawn.RequestedId, withdrawn.RequesterId, ct);
        if (!await db.FollowRequests.AnyAsync(r => r.RequesterId == withdrawn.RequesterId && r.RequestedId == withdrawn.RequestedId, ct))
        {
            await writing.TakeBackAsync(withdrawn.RequestedId, NotificationKind.FollowRequest, withdrawn.RequesterId, withdrawn.RequesterId,
                ct);
        }
        await work.CommitAsync(ct);
    }

    /// Removes the notification about the request and notifies the requester.
    public async Task HandleAsync(FollowAccepted accepted, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.LockAsync(accepted.RequestedId, accepted.RequesterId, ct);
        await writing.TakeBackAsync(accepted.RequestedId, NotificationKind.FollowRequest, accepted.RequesterId, accepted.RequesterId, ct);
        if (await db.Follows.AnyAsync(f => f.FollowerId == accepted.RequesterId && f.FollowedId == accepted.RequestedId, ct))
        {
            await writing.NotifyAsync(accepted.RequesterId, NotificationKind.FollowAccepted, accepted.RequestedId, accepted.RequestedId,
                commentId: 0, noteId: null, ct);
        }
        await work.CommitAsync(ct);
    }

    /// Removes all notifications between the two.
    public async Task ForgetAsync(AccountBlocked blocked, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.TakeBackAsync(
            db.Notifications.Where(n => (n.AccountId == blocked.BlockerId && n.ActorId == blocked.BlockedId)
                || (n.AccountId == blocked.BlockedId && n.ActorId == blocked.BlockerId)), ct);
        await work.CommitAsync(ct);
    }
}
