using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Who may write to whom, and in which folder the message arrives.
public sealed class ConversationRules(LoquatDb db, TimeProvider clock)
{
    /// Accepted for people who know each other, otherwise requests. Refused if no message is possible; the refusal is the same for every
    /// reason, so that it reveals neither an age nor a setting.
    public async Task<ConversationFolder> FolderAsync(Account actor, Account other, CancellationToken ct)
    {
        if (actor.Id == other.Id)
        {
            throw Refusal.Invalid(Text.Message_ToYourself);
        }
        if (other.State != AccountState.Active || await AreBlockedAsync(actor.Id, other.Id, ct))
        {
            throw Refusal.Forbidden(Text.Message_NotPossible);
        }
        var isFollowed = await db.Follows.AnyAsync(f => f.FollowerId == other.Id && f.FollowedId == actor.Id, ct);
        var isKnown = isFollowed || await HaveTalkedAsync(actor.Id, other.Id, ct);
        if (!isKnown && (other.Preferences.MessagesFrom == ContactCircle.Followed || other.AdultFrom > clock.GetUtcNow())
            || other.Preferences.MessagesFrom == ContactCircle.Nobody && !await HaveTalkedAsync(actor.Id, other.Id, ct))
        {
            throw Refusal.Forbidden(Text.Message_NotPossible);
        }
        return isKnown ? ConversationFolder.Accepted : ConversationFolder.Requests;
    }

    /// Whether either of the two has blocked the other.
    public Task<bool> AreBlockedAsync(long one, long other, CancellationToken ct) =>
        db.Blocks.Between(one, other).AnyAsync(ct);

    /// Whether both have accepted a conversation between the two.
    async Task<bool> HaveTalkedAsync(long one, long other, CancellationToken ct)
    {
        var pair = Conversation.PairOf(one, other);
        var participants = db.Participants;
        return await db.Conversations.Where(c => c.Pair == pair)
            .AnyAsync(c => participants.Count(p => p.ConversationId == c.Id && p.Folder == ConversationFolder.Accepted) == 2, ct);
    }
}
