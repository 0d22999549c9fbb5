using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Remixes;

/// Who may remix a note. Only public notes can be remixed, because the result may be public.
public sealed class RemixRules(LoquatDb db, ContactRules contacts, NoteAudience audience)
{
    public async Task<RemixPermissions> DefaultOfAsync(long accountId, CancellationToken ct) =>
        (await db.RemixDefaults.AsNoTracking().FirstOrDefaultAsync(r => r.AccountId == accountId, ct))?.RemixPermissions
            ?? RemixPermissions.Usual;

    /// The default for new notes.
    public async Task ChooseAsync(Account actor, RemixPermissions permissions, CancellationToken ct)
    {
        var chosen = permissions.Checked();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"reuse of {actor.Id}", ct);
        var row = await db.RemixDefaults.FirstOrDefaultAsync(r => r.AccountId == actor.Id, ct);
        if (row is null)
        {
            db.RemixDefaults.Add(row = new RemixDefault { AccountId = actor.Id });
        }
        row.RemixPermissions = chosen;
        await work.CommitAsync(ct);
    }

    public async Task<RemixPermissions> OfAsync(long noteId, CancellationToken ct) =>
        (await db.RemixChoices.AsNoTracking().FirstOrDefaultAsync(r => r.NoteId == noteId, ct))?.RemixPermissions
            ?? RemixPermissions.Closed;

    /// Refuses what the author doesn't allow. Not found if the actor may not see the note.
    public async Task RefuseUnlessAllowedAsync(Account actor, long noteId, RemixKind kind, CancellationToken ct)
    {
        var note = await db.Notes.AsNoTracking().VisibleTo(db, new Viewer(actor.Id)).FirstOrDefaultAsync(n => n.Id == noteId, ct)
            ?? throw Refusal.NotFound();
        if (!await audience.Everybodys.AnyAsync(n => n.Id == noteId, ct)
            || !await contacts.IsWithinAsync((await OfAsync(noteId, ct)).CircleOf(kind), note.AuthorId, actor.Id, ct))
        {
            throw Refusal.Forbidden(kind switch
            {
                RemixKind.Sound => Text.Remix_NoSound,
                RemixKind.Duet => Text.Remix_NoDuet,
                _ => Text.Remix_NoStitch,
            });
        }
        // The author can't give away what belongs to somebody else.
        if (await db.NoteSources.AnyAsync(s => s.NoteId == noteId, ct))
        {
            throw Refusal.Forbidden(Text.Remix_NotOriginal);
        }
        if (await db.NoteSounds.Where(s => s.NoteId == noteId).Select(s => (long?)s.SoundId).FirstOrDefaultAsync(ct) is { } used)
        {
            await (kind == RemixKind.Sound ? throw Refusal.Forbidden(Text.Remix_NotOriginal) : RefuseUnlessSoundAsync(actor, used, ct));
        }
    }

    /// The same check for the sound of a video.
    public async Task RefuseUnlessSoundAsync(Account actor, long soundId, CancellationToken ct)
    {
        var ready = db.Media.Where(m => m.State == MediumState.Ready);
        if (!await db.Videos.AnyAsync(v => v.MediumId == soundId && v.HasSound && ready.Any(m => m.Id == soundId), ct))
        {
            throw Refusal.NotFound();
        }
        await RefuseUnlessAllowedAsync(actor,
            await db.NotePhotos.Where(p => p.MediumId == soundId).Select(p => (long?)p.NoteId).FirstOrDefaultAsync(ct)
                ?? throw Refusal.NotFound(), RemixKind.Sound, ct);
    }

    /// For everybody who sees the note. Remixes can't be downloaded, because the author can't give away what belongs to somebody else.
    public async Task<bool> MayDownloadAsync(long noteId, CancellationToken ct) => (await OfAsync(noteId, ct)).Download
        && !await db.NoteSources.AnyAsync(s => s.NoteId == noteId, ct) && !await db.NoteSounds.AnyAsync(s => s.NoteId == noteId, ct);

    /// The video of a note that remixes use: the first one that is ready.
    public Task<long?> VideoOfAsync(long noteId, CancellationToken ct) =>
        db.NotePhotos.Where(p => p.NoteId == noteId).OrderBy(p => p.Position)
            .Join(db.Media.Where(m => m.Kind == MediumKind.Video && m.State == MediumState.Ready), p => p.MediumId, m => m.Id,
                (_, m) => (long?)m.Id).FirstOrDefaultAsync(ct);
}
