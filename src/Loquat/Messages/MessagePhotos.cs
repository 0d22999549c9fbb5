using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Attaches photos to messages. Runs in the caller's transaction.
public sealed class MessagePhotos(LoquatDb db, HeldMedia held, ConversationWork work)
{
    internal async Task TakeAsync(Account actor, Message message, PhotoChoice? chosen, CancellationToken ct)
    {
        if (chosen is null)
        {
            return;
        }
        await held.LockAsync(actor, ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == chosen.MediumId && m.AccountId == actor.Id && !m.IsHeld
            && m.Kind == MediumKind.Photo && m.State != MediumState.Failed, ct)
            ?? throw Refusal.Invalid(Text.Photo_NotYours, "photos");
        medium.IsHeld = true;
        (message.MediumId, message.AltText) = (medium.Id, chosen.AltText);
    }

    /// A job deletes the files.
    internal async Task LetGoAsync(Message message, CancellationToken ct)
    {
        if (message.MediumId is { } medium)
        {
            message.MediumId = null;
            await db.SaveChangesAsync(ct);
            await held.LetGoAsync([medium], TimeSpan.Zero, ct);
        }
    }

    /// Runs in the transaction in which the photo becomes ready, so that open pages of the conversation show it.
    public async Task SyncAsync(long mediumId, CancellationToken ct)
    {
        if (await db.Messages.FirstOrDefaultAsync(m => m.MediumId == mediumId, ct) is { } message)
        {
            var conversation = await work.LockAsync(message.ConversationId, ct);
            message.ChangeId = work.Next(conversation);
            await db.SaveChangesAsync(ct);
            await work.NotifyAsync(conversation, ct);
        }
    }
}
