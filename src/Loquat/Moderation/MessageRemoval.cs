using Loquat.Accounts;
using Loquat.Data;
using Loquat.Messages;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Moderation;

/// Deletes a reported message for everybody. Moderators can't read conversations; only a message that a participant reported can be
/// removed. It can't be restored, because only the quote in the report is kept.
public sealed class MessageRemoval(LoquatDb db, MessageDeletion deletion, Decisions decisions)
{
    /// Does nothing if no report is open.
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
