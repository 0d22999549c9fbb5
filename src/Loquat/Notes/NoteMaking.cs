using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Media.Videos;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// A duet or a stitch can be seen by others.
public sealed record MadeOfOther(long NoteId);

/// Keeps whose sound and whose video a note is made of, and has its videos made that way. Within the caller's transaction.
public sealed class NoteMaking(LoquatDb db, ReuseRules rules, VideoLedger videos, JobQueue jobs)
{
    /// Of a draft, or of a note that is being published.
    public async Task FillAsync(Account actor, Note note, NoteMade made, CancellationToken ct)
    {
        var isPublished = note.State == NoteState.Published;
        if (note.HasMedia && (made.Reuse is not null || isPublished))
        {
            await ChooseReuseAsync(note.Id, made.Reuse ?? await rules.DefaultOfAsync(actor.Id, ct), ct);
        }
        var own = note.HasMedia ? await OwnVideosAsync(note.Id, ct) : [];
        var sound = await SoundAsync(actor, note, made.SoundId, ct);
        var join = await JoinAsync(actor, note, made, ct);
        if (isPublished && join is not null)
        {
            if (own.Count == 0)
            {
                throw Refusal.Invalid(Text.Reuse_NeedsVideo, "photos");
            }
            jobs.Enqueue(new MadeOfOther(note.Id));
        }
        foreach (var (place, medium) in own.Index())
        {
            var recipe = VideoRecipe.Parse(await db.Videos.AsNoTracking().Where(v => v.MediumId == medium.Id).Select(v => v.Recipe).FirstOrDefaultAsync(ct) ?? "");
            await videos.WantAsync(medium, recipe with
            {
                Sound = sound is { } id ? new(id, recipe.Sound?.VideoId == id ? recipe.Sound.Volume : VideoRecipe.UsualVolume) : null,
                Join = place == 0 ? join : null,
            }, ct);
        }
    }

    /// What others may make of it, also of a note that is published.
    public async Task ChooseReuseAsync(long noteId, Reuse reuse, CancellationToken ct)
    {
        var chosen = reuse.Checked();
        var row = await db.ReuseChoices.FirstOrDefaultAsync(r => r.NoteId == noteId, ct);
        if (row is null)
        {
            db.ReuseChoices.Add(row = new ReuseChoice { NoteId = noteId });
        }
        row.Reuse = chosen;
    }

    public async Task<NoteMade> OfAsync(long noteId, CancellationToken ct)
    {
        var source = await db.NoteSources.AsNoTracking().FirstOrDefaultAsync(s => s.NoteId == noteId, ct);
        return new NoteMade
        {
            Reuse = (await db.ReuseChoices.AsNoTracking().FirstOrDefaultAsync(r => r.NoteId == noteId, ct))?.Reuse,
            SoundId = await db.NoteSounds.Where(s => s.NoteId == noteId).Select(s => (long?)s.SoundId).FirstOrDefaultAsync(ct),
            SourceId = source?.SourceId,
            Join = source is null ? null : (await OwnVideosAsync(noteId, ct)) is [var video, ..]
                ? VideoRecipe.Parse(await db.Videos.Where(v => v.MediumId == video.Id).Select(v => v.Recipe).FirstAsync(ct)).Join ?? new RecipeJoin(source.Kind, 0)
                : new RecipeJoin(source.Kind, 0),
        };
    }

    Task<List<Medium>> OwnVideosAsync(long noteId, CancellationToken ct) => db.NotePhotos.Where(p => p.NoteId == noteId).OrderBy(p => p.Position)
        .Join(db.Media.Where(m => m.Kind == MediumKind.Video && m.State != MediumState.Arriving), p => p.MediumId, m => m.Id, (_, m) => m).ToListAsync(ct);

    async Task<long?> SoundAsync(Account actor, Note note, long? soundId, CancellationToken ct)
    {
        var row = await db.NoteSounds.FirstOrDefaultAsync(s => s.NoteId == note.Id, ct);
        if (soundId is { } wanted && (note.State == NoteState.Published || row?.SoundId != wanted))
        {
            await rules.RefuseUnlessSoundAsync(actor, wanted, ct);
        }
        if (row?.SoundId != soundId)
        {
            await db.NoteSounds.Where(s => s.NoteId == note.Id).ExecuteDeleteAsync(ct);
            db.ChangeTracker.Entries<NoteSound>().Where(e => e.Entity.NoteId == note.Id).ToList().ForEach(e => e.State = EntityState.Detached);
            if (soundId is { } chosen)
            {
                db.NoteSounds.Add(new(note.Id, chosen));
            }
        }
        return soundId;
    }

    async Task<RecipeJoin?> JoinAsync(Account actor, Note note, NoteMade made, CancellationToken ct)
    {
        var row = await db.NoteSources.FirstOrDefaultAsync(s => s.NoteId == note.Id, ct);
        if (made is not { SourceId: { } sourceId, Join: { } join })
        {
            if (row is not null)
            {
                db.NoteSources.Remove(row);
            }
            return null;
        }
        if (note.State == NoteState.Published || row?.SourceId != sourceId)
        {
            await rules.RefuseUnlessAllowedAsync(actor, sourceId, join.Kind == JoinKind.Stitch ? ReuseKind.Stitch : ReuseKind.Duet, ct);
        }
        if (row is null)
        {
            db.NoteSources.Add(row = new NoteSource { NoteId = note.Id, SourceId = sourceId });
        }
        (row.SourceId, row.Kind) = (sourceId, join.Kind);
        return join.Checked() with { VideoId = await rules.VideoOfAsync(sourceId, ct) ?? throw Refusal.Invalid(Text.Reuse_Gone, "photos") };
    }
}
