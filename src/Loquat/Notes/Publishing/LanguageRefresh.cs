using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Languages;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

[Job("language-refresh-due")]
public sealed record LanguageRefreshDue([property: JsonPropertyName("Version")] int Version);

/// Identifies the languages of all notes and comments again after the identification has changed, while the server is in use.
public sealed class LanguageRefresh(LoquatDb db, JobQueue jobs, IEnumerable<OnNoteChanged> others)
{
    /// To be increased when the identification gives other answers.
    public const int Version = 1;
    // A change includes the index of search, so that ten keep the writer of SQLite for about 50 ms.
    const int Batch = 10;

    /// Runs at start. Continues an unfinished refresh, and starts one if the notes were identified by an older version.
    public async Task ScheduleAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("languages", ct);
        var progress = await OfThisVersionAsync(ct);
        progress.IsDone |= !await db.Notes.AnyAsync(ct);
        if (!progress.IsDone)
        {
            await jobs.EnqueueOnceAsync(new LanguageRefreshDue(Version), $"languages {Version}", DateTimeOffset.UnixEpoch, ct);
        }
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// Job handler. Runs to the end in transactions of ten notes; after an interruption it continues from the last one.
    public async Task HandleAsync(CancellationToken ct)
    {
        while (await GoOnAsync(ct))
        {
            db.ChangeTracker.Clear();
        }
    }

    async Task<LanguageProgress> OfThisVersionAsync(CancellationToken ct)
    {
        var progress = await db.LanguageProgress.FirstOrDefaultAsync(ct);
        if (progress is null)
        {
            db.LanguageProgress.Add(progress = new LanguageProgress());
        }
        if (progress.Version != Version)
        {
            (progress.Version, progress.Reached, progress.IsDone) = (Version, 0, false);
        }
        return progress;
    }

    /// Returns false when all are done.
    async Task<bool> GoOnAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("languages", ct);
        var progress = await OfThisVersionAsync(ct);
        if (progress.IsDone)
        {
            return false;
        }
        var notes = await db.Notes.AsNoTracking().Where(n => n.Id > progress.Reached && n.PublishedAt != null).OrderBy(n => n.Id)
            .Take(Batch).ToListAsync(ct);
        var authors = await AuthorsAsync([.. notes.Select(n => n.AuthorId).Distinct()], ct);
        foreach (var note in notes.Where(n => LanguageOf(n, authors) != n.Language))
        {
            await ChangeAsync(note.Id, authors, ct);
        }
        (progress.Reached, progress.IsDone) = (notes.Count > 0 ? notes[^1].Id : progress.Reached, notes.Count < Batch);
        await work.CommitAsync(ct);
        return true;
    }

    Task<Dictionary<long, Account>> AuthorsAsync(long[] ids, CancellationToken ct) =>
        db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);

    static string LanguageOf(Note note, Dictionary<long, Account> authors) =>
        TextLanguages.Of($"{note.Title}\n{note.Body}", authors[note.AuthorId]);

    /// Reads the note again under its lock, because it may have been edited meanwhile.
    async Task ChangeAsync(long noteId, Dictionary<long, Account> authors, CancellationToken ct)
    {
        await db.LockAsync($"note {noteId}", ct);
        if (await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId, ct) is not { } note)
        {
            return;
        }
        note.Language = LanguageOf(note, authors);
        note.Version++;
        await db.SaveChangesAsync(ct);
        foreach (var other in others)
        {
            await other.RunAsync(note, ct);
        }
    }
}
