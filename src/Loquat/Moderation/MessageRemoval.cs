using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Deleting for all what somebody said in a conversation. Who runs the place reads no conversations: only what one of its people reported
/// can be meant. It does not come back, as nothing of it is kept but the words in the report.
public sealed class MessageRemoval(LoquatDb db, MessageDeletion deletion, Decisions decisions)
{
    /// Where nobody waits for a decision any more, nothing happens.
    public async Task RemoveAsync(Account moderator, long messageId, string words, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var accountId = await db.Reports.Where(r => r.MessageId == messageId && r.DecisionId == null).Select(r => (long?)r.AccountId)
            .FirstOrDefaultAsync(ct);
        if (accountId is { } author)
        {
            await decisions.WriteAsync(moderator, author, noteId: null, DecisionKind.MessageRemoved, words, until: null, ct, messageId);
            await deletion.DeleteAsync(messageId, ct);
        }
        await work.CommitAsync(ct);
    }
}
