using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Who follows me, and what became of my wish to follow somebody. About each person in a line of their own.
public sealed class FollowNotices(LoquatDb db, NotificationWriting writing)
{
    public Task FollowAsync(AccountFollowed followed, CancellationToken ct) => FollowAsync(followed.FollowerId, followed.FollowedId, ct);

    public Task FollowAsync(AccountUnfollowed unfollowed, CancellationToken ct) => FollowAsync(unfollowed.FollowerId, unfollowed.FollowedId, ct);

    /// The jobs of following and of unfollowing may be done in any order: what is so counts.
    async Task FollowAsync(long followerId, long followedId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.LockAsync(followedId, followerId, ct);
        if (await db.Follows.AnyAsync(f => f.FollowerId == followerId && f.FollowedId == followedId, ct))
        {
            await writing.TellAsync(followedId, NotificationKind.Follow, followerId, followerId, commentId: 0, noteId: null, ct);
        }
        else
        {
            await writing.TakeBackAsync(followedId, NotificationKind.Follow, followerId, followerId, ct);
        }
        await work.CommitAsync(ct);
    }

    /// Neither is told of the other any more, nor of what was before.
    public async Task ForgetAsync(AccountBlocked blocked, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await writing.TakeBackAsync(
            db.Notifications.Where(n => (n.AccountId == blocked.BlockerId && n.ActorId == blocked.BlockedId) || (n.AccountId == blocked.BlockedId && n.ActorId == blocked.BlockerId)), ct);
        await work.CommitAsync(ct);
    }
}
