using Loquat.Data;
using Loquat.Notes.Boards;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifications about invitations to boards. The jobs may run in any order, because they apply the current state.
public sealed class BoardNotifications(LoquatDb db, NotificationWriting writing)
{
    public async Task HandleAsync(BoardInvitation invitation, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"notices of board {invitation.BoardId} {invitation.AccountId}", ct);
        var (told, boards) = (invitation.AccountId, db.Boards);
        var isOpen = await db.BoardMembers.AnyAsync(m => m.BoardId == invitation.BoardId && m.AccountId == told && !m.HasAccepted, ct);
        if (isOpen
            && await boards.Where(b => b.Id == invitation.BoardId).Select(b => b.OwnerId).FirstOrDefaultAsync(ct) is > 0 and var owner)
        {
            await writing.NotifyAsync(told, NotificationKind.BoardInvitation, invitation.BoardId, owner, commentId: 0, noteId: null, ct);
        }
        else
        {
            await writing.TakeBackAsync(db.Notifications.Where(
                n => n.AccountId == told && n.Kind == NotificationKind.BoardInvitation && n.SubjectId == invitation.BoardId), ct);
        }
        await work.CommitAsync(ct);
    }
}
