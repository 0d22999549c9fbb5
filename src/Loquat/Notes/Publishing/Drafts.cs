using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// Unpublished notes. They are rows like all other notes, but visible only to their author.
public sealed class Drafts(LoquatDb db, Ids ids, NoteContents contents, NotePhotos photos, TimeProvider clock)
{
    public const int Most = 100;

    static readonly CompiledQuery<Func<LoquatDb, long, string, CancellationToken, Task<Note?>>> NoteOfKey = new(() =>
        EF.CompileAsyncQuery((LoquatDb db, long author, string key, CancellationToken _) => db.Set<Note>()
            .FirstOrDefault(n => n.AuthorId == author && n.Key == key)));

    /// Saves what was typed so far. A late save changes nothing once the note is published.
    public Task<Note?> SaveAsync(Account actor, string key, NoteContent content, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        NoteKeys.Checked(key);
        var clean = content.Checked();
        await using var work = await db.BeginAsync(ct);
        var note = await FindOrStartAsync(actor, key, clean, ct);
        if (note is { State: NoteState.Draft })
        {
            await RefuseTooManyAsync(note, ct);
            await FillAsync(actor, note, clean, ct);
        }
        await work.CommitAsync(ct);
        return note;
    });

    public async Task<IReadOnlyList<Note>> ListAsync(Account actor, CancellationToken ct) =>
        await db.Notes.AsNoTracking().Where(n => n.AuthorId == actor.Id && n.State == NoteState.Draft).OrderByDescending(n => n.SavedAt)
            .ToListAsync(ct);

    public Task<Note?> FindAsync(Account actor, string key, CancellationToken ct) =>
        db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.AuthorId == actor.Id && n.Key == key && n.State == NoteState.Draft, ct);

    /// The published note that a draft became.
    public Task<Note?> FindPublishedAsync(Account actor, string key, CancellationToken ct) =>
        db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.AuthorId == actor.Id && n.Key == key && n.State == NoteState.Published, ct);

    /// The content of a draft as last saved.
    public Task<NoteContent> ContentAsync(Note draft, CancellationToken ct) => contents.OfAsync(draft, ct);

    public async Task DiscardAsync(Account actor, string key, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.AuthorId == actor.Id && n.Key == key && n.State == NoteState.Draft, ct) is { } draft)
        {
            await photos.LetGoOfAllAsync(draft.Id, ct);
            db.Notes.Remove(draft);
        }
        await work.CommitAsync(ct);
    }

    /// The author's note with this key in whatever state, or a new draft if there is none and the content is not empty.
    internal async Task<Note?> FindOrStartAsync(Account actor, string key, NoteContent content, CancellationToken ct)
    {
        await db.LockAsync($"note {actor.Id} {key}", ct);
        if (await NoteOfKey.In(db)(db, actor.Id, key, ct) is { } known)
        {
            return known;
        }
        if (content.IsEmpty)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        var note = new Note { Id = ids.Next(), AuthorId = actor.Id, Key = key, CreatedAt = now, SavedAt = now };
        db.Notes.Add(note);
        return note;
    }

    internal async Task RefuseTooManyAsync(Note note, CancellationToken ct)
    {
        if (db.Entry(note).State == EntityState.Added
            && await db.Notes.CountAsync(n => n.AuthorId == note.AuthorId && n.State == NoteState.Draft, ct) >= Most)
        {
            throw Refusal.Conflict(Text.Draft_TooMany);
        }
    }

    internal async Task FillAsync(Account actor, Note note, NoteContent content, CancellationToken ct)
    {
        NoteContents.Fill(note, content);
        note.SavedAt = clock.GetUtcNow();
        // A new text-only note has no photos to arrange. Skipping this saves five queries in the most frequent case.
        if (db.Entry(note).State == EntityState.Added && content.Photos.Count == 0
            && content is { PlaceId: null, Remix: { SoundId: null, SourceId: null } })
        {
            return;
        }
        await db.SaveChangesAsync(ct);
        await contents.ReplaceOfDraftAsync(actor, note, content, ct);
    }
}
