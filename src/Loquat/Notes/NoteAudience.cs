using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Whether everybody may see a note, by its own state and its author's. What follows from it is kept beside the note: the keys of its
/// photos, and that its topics count it.
public sealed class NoteAudience(LoquatDb db)
{
    /// Within the caller's transaction; until its end nothing about the author that counts here can change.
    public async Task<bool> IsEverybodyAsync(Note note, CancellationToken ct)
    {
        if (note is not { State: NoteState.Published, Visibility: NoteVisibility.Public })
        {
            return false;
        }
        await db.LockAsync(Privacy.LockOf(note.AuthorId), ct);
        return await db.Accounts.AnyAsync(a => a.Id == note.AuthorId && !a.IsPrivate && a.State != AccountState.Suspended, ct);
    }
}
