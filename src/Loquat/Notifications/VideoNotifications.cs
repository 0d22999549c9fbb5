using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notifications;

/// Notifies people when the processing of their video has finished or failed, because they need not wait on the page.
public sealed class VideoNotifications(LoquatDb db, NotificationWriting writing)
{
    public async Task HandleAsync(VideoFinished finished, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == finished.MediumId, ct) is { } medium)
        {
            var isDone = await db.Videos.AnyAsync(v => v.MediumId == medium.Id && v.Step == VideoStep.Done, ct);
            // The subject is the published note; a video without one belongs to a draft.
            var note = await db.NotePhotos.Where(p => p.MediumId == medium.Id)
                .Join(db.Notes.Where(n => n.State == NoteState.Published), p => p.NoteId, n => n.Id, (_, n) => (long?)n.Id)
                .FirstOrDefaultAsync(ct);
            var told = db.Notifications.Where(n => n.AccountId == medium.AccountId && (n.SubjectId == medium.Id || n.SubjectId == note)
                && (n.Kind == NotificationKind.VideoReady || n.Kind == NotificationKind.VideoFailed));
            await told.ExecuteDeleteAsync(ct);
            await writing.TellOwnAsync(medium.AccountId, isDone ? NotificationKind.VideoReady : NotificationKind.VideoFailed,
                note ?? medium.Id, note, ct);
        }
        await work.CommitAsync(ct);
    }
}
