using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Marks messages as seen. There is one mark for all devices, and it only moves forward.
public sealed class SeenMarks(LoquatDb db, ConversationWork work)
{
    /// In larger groups, a new mark is not announced immediately. Others see it with the next message.
    public const int NotifiedUpTo = 20;

    public async Task MarkAsync(Account actor, long conversationId, long seenId, CancellationToken ct)
    {
        await using var transaction = await db.BeginAsync(ct);
        var (conversation, me) = await work.LockForAsync(actor, conversationId, ct);
        var seen = Math.Min(seenId, conversation.LastId);
        if (me.SeenId < seen)
        {
            me.SeenId = seen;
            // Opening a request must not be visible to its sender.
            if (me.Folder == ConversationFolder.Accepted
                && await db.Participants.CountAsync(p => p.ConversationId == conversationId && p.LeftAt == null, ct) <= NotifiedUpTo)
            {
                work.Next(conversation);
                await work.NotifyAsync(conversation, ct);
            }
            else
            {
                work.Ring([actor.Id]);
            }
        }
        await transaction.CommitAsync(ct);
    }
}
