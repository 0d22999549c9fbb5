using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Whether everybody may see a note, given its own state and its author's. The keys of its photos and its topic counts depend on it.
public sealed class NoteAudience(LoquatDb db)
{
    /// Notes that everybody may see. A comment by a private account is included if its note is.
    public IQueryable<Note> Everybodys
    {
        get
        {
            var accounts = db.Accounts;
            return db.Notes.Where(n => n.State == NoteState.Published && n.Visibility == NoteVisibility.Public
                && accounts.Any(a => a.Id == n.AuthorId && a.State != AccountState.Suspended && (!a.IsPrivate || n.RootId != null)));
        }
    }

    /// Runs in the caller's transaction, whether or not the note's own state is saved already.
    public async Task<bool> IsEverybodysAsync(Note note, CancellationToken ct)
    {
        if (note is not { State: NoteState.Published, Visibility: NoteVisibility.Public })
        {
            return false;
        }
        await LockAsync(note, ct);
        var isComment = note.RootId is not null;
        return await db.Accounts.AnyAsync(a => a.Id == note.AuthorId && a.State != AccountState.Suspended && (!a.IsPrivate || isComment),
            ct)
            && (!isComment
                || (await Everybodys.AnyAsync(n => n.Id == note.RootId, ct) && await Everybodys.AnyAsync(n => n.Id == note.ReplyToId, ct)));
    }

    /// Until the caller's transaction ends, nothing that counts here can change about the author, or about the author of the note above a
    /// comment.
    public async Task LockAsync(Note note, CancellationToken ct)
    {
        var authors = new SortedSet<long> { note.AuthorId };
        if (note.RootId is { } root)
        {
            authors.UnionWith(await db.Notes.Where(n => n.Id == root).Select(n => n.AuthorId).ToListAsync(ct));
        }
        // In order of ids, to avoid deadlocks.
        foreach (var author in authors)
        {
            await db.LockAsync(PrivacyChoices.LockOf(author), ct);
        }
    }
}
