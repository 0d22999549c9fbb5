using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// The few notes that an author pins to the top of their profile, the most recently pinned first.
public sealed class NotePins(LoquatDb db, NoteEditing editing, TimeProvider clock)
{
    public const int Most = 3;

    public async Task PinAsync(Account actor, long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"pins of {actor.Id}", ct);
        var note = await editing.OwnAsync(actor, noteId, ct);
        if (note.PinnedAt is null)
        {
            if (await db.Notes.CountAsync(
                n => n.AuthorId == actor.Id && n.RootId == null && n.PinnedAt != null && n.State == NoteState.Published, ct) >= Most)
            {
                throw Refusal.Conflict(
                    Wording.Of(Text.Pin_TooMany, Most));
            }
            note.PinnedAt = clock.GetUtcNow();
        }
        await work.CommitAsync(ct);
    }

    public async Task UnpinAsync(Account actor, long noteId, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        (await editing.OwnAsync(actor, noteId, ct)).PinnedAt = null;
        await work.CommitAsync(ct);
    }
}
