using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Deletes a message for everybody. The content is erased; a placeholder stays.
public sealed class MessageDeletion(LoquatDb db, ConversationWork work, MessagePhotos photos, TimeProvider clock)
{
    public async Task DeleteAsync(Account actor, long conversationId, long messageId, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (conversation, me) = await work.LockForAsync(actor, conversationId, ct);
        var message = await db.Messages.FirstOrDefaultAsync(
            m => m.Id == messageId && m.ConversationId == conversationId && m.Id > me.FromId && m.AuthorId == actor.Id, ct)
            ?? throw Refusal.NotFound();
        await EraseAsync(conversation, message, ct);
        await transaction.CommitAsync(ct);
    }

    /// For moderators. Runs in the caller's transaction.
    internal async Task DeleteAsync(long messageId, CancellationToken ct)
    {
        var within = await db.Messages.Where(m => m.Id == messageId).Select(m => (long?)m.ConversationId).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound();
        var conversation = await work.LockAsync(within, ct);
        await EraseAsync(conversation, await db.Messages.FirstAsync(m => m.Id == messageId, ct), ct);
    }

    async Task EraseAsync(Conversation conversation, Message message, CancellationToken ct)
    {
        if (message.DeletedAt is not null)
        {
            return;
        }
        await photos.LetGoAsync(message, ct);
        (message.Body, message.Folded, message.AltText, message.NoteId, message.SharesNote) = ("", "", "", null, false);
        (message.DeletedAt, message.ReplyToId) = (clock.GetUtcNow(), null);
        message.ChangeId = work.Next(conversation);
        await db.MessageReactions.Where(r => r.MessageId == message.Id).ExecuteDeleteAsync(ct);
        await work.NotifyAsync(conversation, ct);
    }
}
