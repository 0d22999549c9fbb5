using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Relationships;

/// Who may comment on a person's notes, and who may mention the person.
public sealed class ContactRules(LoquatDb db)
{
    public Task<bool> MayCommentAsync(Account author, Viewer actor, CancellationToken ct) =>
        IsWithinAsync(author.Preferences.CommentsFrom, author.Id, actor.AccountId, ct);

    public Task<bool> MayMentionAsync(Account mentioned, Viewer actor, CancellationToken ct) =>
        IsWithinAsync(mentioned.Preferences.MentionsFrom, mentioned.Id, actor.AccountId, ct);

    /// The ids of those accounts that the actor may mention.
    public async Task<IReadOnlyList<long>> MentionableAsync(IEnumerable<Account> accounts, Viewer actor, CancellationToken ct)
    {
        var mentionable = new List<long>();
        foreach (var account in accounts)
        {
            if (await MayMentionAsync(account, actor, ct))
            {
                mentionable.Add(account.Id);
            }
        }
        return mentionable;
    }

    /// Always false if either has blocked the other.
    public async Task<bool> IsWithinAsync(ContactCircle circle, long ownerId, long actorId, CancellationToken ct)
    {
        if (actorId == 0 || actorId == ownerId)
        {
            return actorId != 0;
        }
        if (await db.Blocks.Between(ownerId, actorId).AnyAsync(ct))
        {
            return false;
        }
        return circle switch
        {
            ContactCircle.Everyone => true,
            ContactCircle.Followers => await db.Follows.AnyAsync(f => f.FollowerId == actorId && f.FollowedId == ownerId, ct),
            ContactCircle.Followed => await db.Follows.AnyAsync(f => f.FollowerId == ownerId && f.FollowedId == actorId, ct),
            _ => false,
        };
    }
}
