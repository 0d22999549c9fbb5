using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Attachments;

/// Saves the edit recipe of a video. A published video can't be edited.
public sealed class VideoEditing(LoquatDb db, VideoLedger videos)
{
    /// Keeps the parts of the recipe that belong to the note, such as its sound.
    public async Task ChooseAsync(Account actor, long mediumId, VideoRecipe recipe, CancellationToken ct)
    {
        var clean = recipe.Checked();
        await using var work = await db.BeginAsync(ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == mediumId && m.AccountId == actor.Id && m.Kind == MediumKind.Video, ct)
            ?? throw Refusal.NotFound();
        // Checked under the lock, which publishing takes too.
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
