using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Attachments;

/// What an author wants done to a video before it is published. Once it is, it stays as it is.
public sealed class VideoEditing(LoquatDb db, VideoLedger videos)
{
    /// What belongs to the note, such as its sound, is left as it was chosen there.
    public async Task ChooseAsync(Account actor, long mediumId, VideoRecipe recipe, CancellationToken ct)
    {
        var clean = recipe.Checked();
        await using var work = await db.BeginAsync(ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == mediumId && m.AccountId == actor.Id && m.Kind == MediumKind.Video, ct)
            ?? throw Refusal.NotFound();
        // Whether it is published is asked under the lock: publishing takes it too.
        await videos.LockAsync(medium, ct);
        if (await db.NotePhotos.Where(p => p.MediumId == mediumId).Join(db.Notes, p => p.NoteId, n => n.Id, (_, n) => n)
            .AnyAsync(n => n.State != NoteState.Draft, ct))
        {
            throw Refusal.Conflict(Text.Recipe_Published);
        }
        if (clean.CoverPhoto is { } photo
            && !await db.Media.AnyAsync(
                m => m.Id == photo && m.AccountId == actor.Id && m.Kind == MediumKind.Photo && m.State == MediumState.Ready, ct))
        {
            throw Refusal.Invalid(Text.Photo_NotYours, "recipe");
        }
        await videos.WantAsync(medium, before => clean with
        {
            Sound = before.Sound is { } sound ? sound with { Volume = clean.Sound?.Volume ?? sound.Volume } : null,
            Join = before.Join is { } join ? (clean.Join ?? join) with { VideoId = join.VideoId } : null,
        }, ct);
        await work.CommitAsync(ct);
    }
}
