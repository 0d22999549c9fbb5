using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Loquat.Notes.Remixes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Attachments;

/// The photos and videos of a note, their order, and whether they are public.
public sealed class NotePhotos(LoquatDb db, HeldMedia held, NoteAudience audience, JobQueue jobs, TimeProvider clock)
{
    public const int Most = 18;
    public const int AltTextLength = 1_500;

    /// Runs in the caller's transaction. The first one is the cover.
    public async Task ArrangeAsync(Account actor, Note note, IReadOnlyList<PhotoChoice> chosen, CancellationToken ct)
    {
        var before = await db.NotePhotos.Where(p => p.NoteId == note.Id).ToListAsync(ct);
        if (chosen.Count == 0 && before.Count == 0)
        {
            return;
        }
        note.HasMedia = chosen.Count > 0;
        await held.LockAsync(actor, ct);
        var ids = chosen.Select(c => c.MediumId).ToArray();
        var media = await db.Media.Where(m => ids.Contains(m.Id) && m.AccountId == actor.Id).ToDictionaryAsync(m => m.Id, ct);
        var elsewhere = media.Values.Any(m => m.IsHeld && !before.Exists(p => p.MediumId == m.Id));
        if (media.Count != ids.Length || elsewhere)
        {
            throw Refusal.Invalid(Text.Photo_NotYours, "photos");
        }
        await db.NotePhotos.Where(p => p.NoteId == note.Id).ExecuteDeleteAsync(ct);
        db.ChangeTracker.Entries<NotePhoto>().ToList().ForEach(e => e.State = EntityState.Detached);
        db.NotePhotos.AddRange(chosen.Select((c, position) => new NotePhoto(note.Id, c.MediumId, position, c.AltText)));
        if (note.State == NoteState.Published)
        {
            RefuseMissing(media.Values);
            await SettleAsync(ids, ct);
        }
        foreach (var medium in media.Values)
        {
            medium.IsHeld = true;
        }
        await held.LetGoAsync(before.Select(p => p.MediumId).Except(ids).ToArray(), Uploads.Lifetime, ct);
        await SyncAsync(note, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task<IReadOnlyList<PhotoChoice>> ChosenAsync(long noteId, CancellationToken ct) =>
        await db.NotePhotos.AsNoTracking().Where(p => p.NoteId == noteId).OrderBy(p => p.Position)
            .Select(p => new PhotoChoice(p.MediumId, p.AltText)).ToListAsync(ct);

    /// Runs in the caller's transaction after the state or visibility of the note, or of its author, has changed. A photo that becomes
    /// public, or stops being public, gets a new key, so that its old address is invalid. This includes photos in the comments. Returns
    /// whether a photo of the note itself has a new key.
    public async Task<bool> SyncAsync(Note note, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (await PhotosUnder(note.Id).ToListAsync(ct) is not { Count: > 0 } photos)
        {
            return false;
        }
        await audience.LockAsync(note, ct);
        var ids = photos.Select(p => p.MediumId).ToArray();
        var open = await EverybodysAsync(note.Id, ct);
        var changed = (await db.Media.Where(m => ids.Contains(m.Id)).ToListAsync(ct)).Where(m => m.IsPublic != open.Contains(m.Id))
            .ToDictionary(m => m.Id);
        foreach (var medium in changed.Values)
        {
            medium.IsPublic = !medium.IsPublic;
            medium.Key = MediaKeys.New();
        }
        // Rendered comments contain the old addresses.
        var comments = photos.Where(p => p.NoteId != note.Id && changed.ContainsKey(p.MediumId)).Select(p => p.NoteId).ToArray();
        await db.Notes.Where(n => comments.Contains(n.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1), ct);
        if (!photos.Exists(p => p.NoteId == note.Id && changed.ContainsKey(p.MediumId)))
        {
            return false;
        }
        await SyncRemixesAsync(note.Id, ids, isOpen: open.Overlaps(ids), ct);
        return true;
    }

    /// Notes that use its sound or video name it as long as it is public.
    async Task SyncRemixesAsync(long noteId, long[] ids, bool isOpen, CancellationToken ct)
    {
        var (sounds, sources) = (db.NoteSounds, db.NoteSources);
        // By id: testing each note for its sources would take time in proportion to the number of notes.
        var made = await sounds.Where(s => ids.Contains(s.SoundId)).Select(s => s.NoteId)
            .Union(sources.Where(s => s.SourceId == noteId).Select(s => s.NoteId)).ToArrayAsync(ct);
        if (made.Length == 0)
        {
            return;
        }
        await db.Notes.Where(n => made.Contains(n.Id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1), ct);
        if (!isOpen && await sources.AnyAsync(s => s.SourceId == noteId && s.WithdrawnAt == null, ct))
        {
            // The author's choice is read now, because it is deleted with the note when the time to undo is over.
            jobs.Enqueue(new SourceWithdrawn(noteId, await db.RemixChoices.AnyAsync(r => r.NoteId == noteId && r.TakesDown, ct)),
                clock.GetUtcNow() + NoteUndo.KeptFor);
        }
    }

    /// A photo of a comment is public while the comment and everything above it is.
    async Task<HashSet<long>> EverybodysAsync(long noteId, CancellationToken ct)
    {
        var open = audience.Everybodys;
        return [.. await PhotosUnder(noteId)
            .Where(p =>
                open.Any(
                    n => n.Id == p.NoteId && (n.RootId == null || (open.Any(r => r.Id == n.RootId) && open.Any(t => t.Id == n.ReplyToId)))))
                .Select(p => p.MediumId).ToListAsync(ct)];
    }

    /// Runs in the caller's transaction, before the rows of the note and its comments are deleted for good.
    public async Task LetGoOfAllAsync(long noteId, CancellationToken ct) =>
        await held.LetGoAsync(await PhotosUnder(noteId).Select(p => p.MediumId).ToArrayAsync(ct), TimeSpan.Zero, ct);

    IQueryable<NotePhoto> PhotosUnder(long noteId) =>
        db.Notes.Where(n => n.Id == noteId || n.RootId == noteId || n.ReplyToId == noteId)
            .Join(db.NotePhotos, n => n.Id, p => p.NoteId, (_, p) => p);

    /// Runs in the transaction that changes the photo, because rendered notes show the old one.
    public async Task RefreshAsync(long mediumId, CancellationToken ct)
    {
        // By id: testing each note for the photo would take time in proportion to the number of notes.
        if (await db.NotePhotos.Where(p => p.MediumId == mediumId).Select(p => (long?)p.NoteId).FirstOrDefaultAsync(ct) is { } noteId)
        {
            if (await db.Notes.AnyAsync(n => n.Id == noteId && n.State == NoteState.Published, ct))
            {
                await SettleAsync([mediumId], ct);
            }
            await db.Notes.Where(n => n.Id == noteId).ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1), ct);
        }
    }

    /// Refuses a draft whose photos or videos can't be published.
    public async Task RefuseMissingAsync(long noteId, CancellationToken ct) =>
        RefuseMissing(await db.NotePhotos.AsNoTracking().Where(p => p.NoteId == noteId)
            .Join(db.Media.AsNoTracking(), p => p.MediumId, m => m.Id, (_, m) => m).ToListAsync(ct));

    /// The parts that the author cut off a video are deleted once it is published.
    async Task SettleAsync(long[] ids, CancellationToken ct)
    {
        foreach (var id in await db.Videos.Where(v => ids.Contains(v.MediumId) && v.Raw != "").Select(v => v.MediumId).ToListAsync(ct))
        {
            jobs.Enqueue(new VideoSettled(id));
        }
    }

    /// Photos and videos must be uploaded completely before publishing. They may still be processing.
    static void RefuseMissing(IEnumerable<Medium> photos)
    {
        if (photos.FirstOrDefault(p => p.State is MediumState.Arriving or MediumState.Failed) is { } missing)
        {
            throw Refusal.Invalid(missing.State == MediumState.Failed
                ? MediumProblems.TextOf(missing.Problem, missing.Kind)
                : Text.Photo_StillArriving, "photos");
        }
    }
}
