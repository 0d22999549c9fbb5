using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifies people who are mentioned in a note, if they may see it. Removes the notification when the mention is removed.
public sealed class MentionNotifications(LoquatDb db, NotificationWriting writing)
{
    public async Task HandleAsync(PeopleMentioned mentioned, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"notices of note {mentioned.NoteId}", ct);
        if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == mentioned.NoteId && n.RootId == null, ct) is { } note)
        {
            var people = await db.Mentions.Where(m => m.NoteId == note.Id).Select(m => m.AccountId).ToListAsync(ct);
            await writing.TakeBackAsync(db.Notifications.Where(n => n.NoteId == note.Id && n.SubjectId == note.Id
                && n.Kind == NotificationKind.Mention && !people.Contains(n.AccountId)), ct);
            foreach (var person in people)
            {
                if (await db.Notes.VisibleTo(db, new Viewer(person)).AnyAsync(n => n.Id == note.Id, ct))
                {
                    await writing.NotifyAsync(person, NotificationKind.Mention, note.Id, note.AuthorId, commentId: 0, note.Id, ct);
                }
            }
        }
        await work.CommitAsync(ct);
    }
}
