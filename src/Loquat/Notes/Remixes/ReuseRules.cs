using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Remixes;

/// Who may make something of somebody's notes. Only of what everybody may see: what is made of it may be seen by others.
public sealed class ReuseRules(LoquatDb db, ContactRules contacts, NoteAudience audience)
{
    public async Task<Reuse> DefaultOfAsync(long accountId, CancellationToken ct) =>
        (await db.ReuseDefaults.AsNoTracking().FirstOrDefaultAsync(r => r.AccountId == accountId, ct))?.Reuse ?? Reuse.Usual;

    /// For the notes that are to come.
    public async Task ChooseAsync(Account actor, Reuse reuse, CancellationToken ct)
    {
        var chosen = reuse.Checked();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"reuse of {actor.Id}", ct);
        var row = await db.ReuseDefaults.FirstOrDefaultAsync(r => r.AccountId == actor.Id, ct);
        if (row is null)
        {
            db.ReuseDefaults.Add(row = new ReuseDefault { AccountId = actor.Id });
        }
        row.Reuse = chosen;
        await work.CommitAsync(ct);
    }

    public async Task<Reuse> OfAsync(long noteId, CancellationToken ct) =>
        (await db.ReuseChoices.AsNoTracking().FirstOrDefaultAsync(r => r.NoteId == noteId, ct))?.Reuse ?? Reuse.Closed;

    /// Refused with what its author allows; not found where the actor may not even see it.
    public async Task RefuseUnlessAllowedAsync(Account actor, long noteId, ReuseKind kind, CancellationToken ct)
    {
        var note = await db.Notes.AsNoTracking().VisibleTo(db, new Viewer(actor.Id)).FirstOrDefaultAsync(n => n.Id == noteId, ct) ?? throw Refusal.NotFound();
        if (!await audience.Everybodys.AnyAsync(n => n.Id == noteId, ct) || !await contacts.IsWithinAsync((await OfAsync(noteId, ct)).CircleOf(kind), note.AuthorId, actor.Id, ct))
        {
            throw Refusal.Forbidden(kind switch
            {
                ReuseKind.Sound => Text.Reuse_NoSound,
                ReuseKind.Duet => Text.Reuse_NoDuet,
                _ => Text.Reuse_NoStitch,
            });
        }
        // What is somebody else's in it was not theirs to give away.
        if (await db.NoteSources.AnyAsync(s => s.NoteId == noteId, ct))
        {
            throw Refusal.Forbidden(Text.Reuse_NotOriginal);
        }
        if (await db.NoteSounds.Where(s => s.NoteId == noteId).Select(s => (long?)s.SoundId).FirstOrDefaultAsync(ct) is { } used)
        {
            await (kind == ReuseKind.Sound ? throw Refusal.Forbidden(Text.Reuse_NotOriginal) : RefuseUnlessSoundAsync(actor, used, ct));
        }
    }

    /// The same, of the sound of a video.
    public async Task RefuseUnlessSoundAsync(Account actor, long soundId, CancellationToken ct)
    {
        var ready = db.Media.Where(m => m.State == MediumState.Ready);
        if (!await db.Videos.AnyAsync(v => v.MediumId == soundId && v.HasSound && ready.Any(m => m.Id == soundId), ct))
        {
            throw Refusal.NotFound();
        }
        await RefuseUnlessAllowedAsync(actor, await db.NotePhotos.Where(p => p.MediumId == soundId).Select(p => (long?)p.NoteId).FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound(), ReuseKind.Sound, ct);
    }

    /// By anybody who sees it. What is somebody else's in it was not theirs to give away.
    public async Task<bool> MayDownloadAsync(long noteId, CancellationToken ct) => (await OfAsync(noteId, ct)).Download
        && !await db.NoteSources.AnyAsync(s => s.NoteId == noteId, ct) && !await db.NoteSounds.AnyAsync(s => s.NoteId == noteId, ct);

    /// The one of a note that others make something with.
    public Task<long?> VideoOfAsync(long noteId, CancellationToken ct) => db.NotePhotos.Where(p => p.NoteId == noteId).OrderBy(p => p.Position)
        .Join(db.Media.Where(m => m.Kind == MediumKind.Video && m.State == MediumState.Ready), p => p.MediumId, m => m.Id, (_, m) => (long?)m.Id).FirstOrDefaultAsync(ct);
}
