using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Lines;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Remixes;

/// The sounds of videos. A sound has a page while the note of its video is public and is not itself a remix.
public sealed class Sounds(LoquatDb db, NoteQueries queries, NoteAudience audience)
{
    /// Forty wide characters, or twice as many narrow ones.
    public const int TitleColumns = 80;

    public async Task<SoundView> FindAsync(long id, Viewer viewer, CancellationToken ct)
    {
        var noteId = await db.NotePhotos.Where(p => p.MediumId == id).Select(p => (long?)p.NoteId).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound();
        if (!await audience.Everybodys.AnyAsync(n => n.Id == noteId && n.RootId == null, ct)
            || await queries.FindAsync(noteId, viewer, ct) is not { } seen)
        {
            throw Refusal.NotFound();
        }
        var note = await queries.WithPhotosAsync(seen, ct);
        var video = note.Photos.FirstOrDefault(p => p.MediumId == id);
        if (video is not { IsReady: true, Video.HasSound: true } || note.Remix.IsRemix)
        {
            throw Refusal.NotFound();
        }
        var title = await db.Videos.Where(v => v.MediumId == id).Select(v => v.SoundTitle).FirstAsync(ct);
        return new SoundView(new SoundUsed(id, title, note.Author.Handle), note, video);
    }

    /// Only its author can name a sound. Notes that show the name are rendered again.
    public async Task NameAsync(Account actor, long id, string title, CancellationToken ct)
    {
        var clean = string.Join(' ',
            string.Concat(title.Where(c => char.IsWhiteSpace(c) || !char.IsControl(c)))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (TextWidth.Columns(clean) > TitleColumns)
        {
            throw Refusal.Invalid(Text.Sound_TitleTooLong, "title");
        }
        await using var work = await db.BeginAsync(ct);
        if (!await db.Media.AnyAsync(m => m.Id == id && m.AccountId == actor.Id, ct)
            || await db.Videos.FirstOrDefaultAsync(v => v.MediumId == id && v.HasSound, ct) is not { } video)
        {
            throw Refusal.NotFound();
        }
        video.SoundTitle = clean;
        var named = await db.NoteSounds.Where(s => s.SoundId == id).Select(s => s.NoteId)
            .Union(db.NotePhotos.Where(p => p.MediumId == id).Select(p => p.NoteId)).ToArrayAsync(ct);
        await db.Notes.Where(n => named.Contains(n.Id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Version, n => n.Version + 1), ct);
        await work.CommitAsync(ct);
    }
}
