using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Remixes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifies the author of a source about a remix that they may see, and the author of a remix when it is taken down.
public sealed class RemixNotifications(LoquatDb db, NotificationWriting writing)
{
    public async Task HandleAsync(RemixPublished made, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == made.NoteId, ct) is { } note
            && await db.NoteSources.Where(s => s.NoteId == note.Id).Join(db.Notes, s => s.SourceId, n => n.Id, (_, n) => (long?)n.AuthorId)
                .FirstOrDefaultAsync(ct) is { } author
            && await db.Notes.VisibleTo(db, new Viewer(author)).AnyAsync(n => n.Id == note.Id, ct))
        {
            await writing.NotifyAsync(author, NotificationKind.Remix, note.Id, note.AuthorId, commentId: 0, note.Id, ct);
        }
        await work.CommitAsync(ct);
    }

    public async Task HandleAsync(RemixWithdrawn withdrawn, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Notes.AsNoTracking()
            .FirstOrDefaultAsync(n => n.Id == withdrawn.NoteId && n.State == NoteState.Published, ct) is { } note)
        {
            await writing.TellOwnAsync(note.AuthorId, NotificationKind.SourceWithdrawn, note.Id, note.Id, ct);
        }
        await work.CommitAsync(ct);
    }
}
