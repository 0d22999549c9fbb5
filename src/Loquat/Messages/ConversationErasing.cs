using Loquat.Data;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Cleans up conversations that people leave. Runs in the caller's transaction.
public sealed class ConversationErasing(LoquatDb db, HeldMedia held, TimeProvider clock)
{
    /// Clears the content of all messages by an account before it is erased. The messages themselves stay, marked as deleted.
    public async Task BeforeErasingAsync(long accountId, CancellationToken ct)
    {
        var now = (DateTimeOffset?)clock.GetUtcNow();
        await db.Messages.Where(m => m.AuthorId == accountId).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Body, "").SetProperty(m => m.Folded, "").SetProperty(m => m.AltText, "")
                .SetProperty(m => m.NoteId, (long?)null).SetProperty(m => m.SharesNote, false)
                .SetProperty(m => m.DeletedAt, now), ct);
        var mine = await db.Participants.Where(p => p.AccountId == accountId).OrderBy(p => p.ConversationId)
            .Select(p => new { p.ConversationId, p.Role }).ToListAsync(ct);
        await db.Participants.Where(p => p.AccountId == accountId).ExecuteDeleteAsync(ct);
        foreach (var place in mine)
        {
            await db.LockAsync($"conversation {place.ConversationId}", ct);
            await db.Conversations.Where(c => c.Id == place.ConversationId)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Pair, (string?)null), ct);
            if (place.Role == ConversationRole.Maker)
            {
                await PassOnAsync(place.ConversationId, ct);
            }
            await EraseIfEmptyAsync(place.ConversationId, ct);
        }
    }

    /// Gives the role `Maker` to the person who has been in the group longest.
    internal async Task PassOnAsync(long conversationId, CancellationToken ct)
    {
        var next = await db.Participants
            .Where(p => p.ConversationId == conversationId && p.LeftAt == null && p.Folder == ConversationFolder.Accepted)
            .OrderBy(p => p.JoinedAt).ThenBy(p => p.AccountId).Select(p => p.AccountId).FirstOrDefaultAsync(ct);
        await db.Participants.Where(p => p.ConversationId == conversationId && p.AccountId == next)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, ConversationRole.Maker), ct);
    }

    /// Deletes the conversation when nobody is left who can open it.
    internal async Task EraseIfEmptyAsync(long conversationId, CancellationToken ct)
    {
        if (await db.Participants.AnyAsync(
            p => p.ConversationId == conversationId && p.LeftAt == null && p.Folder != ConversationFolder.Declined, ct))
        {
            return;
        }
        var photos = await db.Messages.Where(m => m.ConversationId == conversationId && m.MediumId != null).Select(m => m.MediumId!.Value)
            .ToArrayAsync(ct);
        await held.LetGoAsync(photos, TimeSpan.Zero, ct);
        await db.Conversations.Where(c => c.Id == conversationId).ExecuteDeleteAsync(ct);
    }
}
