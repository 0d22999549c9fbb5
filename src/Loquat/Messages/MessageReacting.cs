using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// One emoji reaction per person and message; a new one replaces it.
public sealed class MessageReacting(LoquatDb db, ConversationWork work, ConversationRules rules, RateLimits limits)
{
    public Task ReactAsync(Account actor, long conversationId, long messageId, string emoji, CancellationToken ct)
    {
        var chosen = Emojis.Checked(emoji);
        return ChangeAsync(actor, conversationId, messageId, () => db.Database.ExecuteSqlAsync($"""
            INSERT INTO message_reactions (message_id, account_id, emoji) VALUES ({messageId}, {actor.Id}, {chosen})
            ON CONFLICT (message_id, account_id) DO UPDATE SET emoji = excluded.emoji WHERE message_reactions.emoji <> excluded.emoji
            """, ct), ct);
    }

    public Task TakeBackAsync(Account actor, long conversationId, long messageId, CancellationToken ct) => ChangeAsync(
        actor, conversationId, messageId,
        () => db.MessageReactions.Where(r => r.MessageId == messageId && r.AccountId == actor.Id).ExecuteDeleteAsync(ct), ct);

    async Task ChangeAsync(Account actor, long conversationId, long messageId, Func<Task<int>> changeAsync, CancellationToken ct)
    {
        limits.CountGesture(actor.Id);
        await using var transaction = await db.BeginAsync(ct);
        var (conversation, me) = await work.LockForAsync(actor, conversationId, ct);
        // A reaction counts as a reply, so the actor must have accepted the conversation, and neither may have blocked the other.
        if (me.Folder != ConversationFolder.Accepted)
        {
            throw Refusal.Forbidden(Text.Message_AcceptFirst);
        }
        var message = await work.MessageAsync(me, messageId, ct);
        if (message.AuthorId is { } author && author != actor.Id && await rules.AreBlockedAsync(actor.Id, author, ct))
        {
            throw Refusal.Forbidden(Text.Message_NotPossible);
        }
        if (await changeAsync() > 0)
        {
            message.ChangeId = work.Next(conversation);
            await work.NotifyAsync(conversation, ct);
        }
        await transaction.CommitAsync(ct);
    }
}
