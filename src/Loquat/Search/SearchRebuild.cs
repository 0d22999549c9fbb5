using System.Text.Json.Serialization;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

[Job("search-rebuild-due")]
public sealed record SearchRebuildDue([property: JsonPropertyName("Version")] int Version);

/// Rebuilds the index note by note while it stays usable: after the token rules changed, or after notes were inserted without indexing.
public sealed class SearchRebuild(LoquatDb db, NoteIndex index, SearchNames names, JobQueue jobs)
{
    /// To be increased with every change of the tokens of a note.
    public const int Version = 2;
    // Keeps the writer of SQLite for about 50 ms.
    const int Batch = 10;

    /// Runs at start. Continues an unfinished rebuild, and starts one if the index has an older version.
    public async Task ScheduleAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("search", ct);
        var progress = await OfThisVersionAsync(ct);
        if (!progress.IsDone && !await db.Notes.AnyAsync(ct))
        {
            progress.IsDone = true;
        }
        if (!progress.IsDone)
        {
            await jobs.EnqueueOnceAsync(new SearchRebuildDue(Version), $"search {Version}", DateTimeOffset.UnixEpoch, ct);
        }
        await work.CommitAsync(ct);
    }

    /// Starts from the first note.
    public async Task BeginAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("search", ct);
        var progress = await OfThisVersionAsync(ct);
        (progress.Reached, progress.IsDone) = (0, false);
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// For notes that were inserted without a running server: the next worker rebuilds the index.
    public async Task AskForAsync(CancellationToken ct)
    {
        await BeginAsync(ct);
        await ScheduleAsync(ct);
    }

    /// Job handler, also called by the command line. Runs to the end in transactions of ten notes; after an interruption it continues
    /// from the last one.
    public async Task HandleAsync(Action<long>? told, CancellationToken ct)
    {
        await names.FillAsync(ct);
        for (long? reached = 0; reached is { } at; reached = await GoOnAsync(ct))
        {
            told?.Invoke(at);
        }
    }

    async Task<SearchProgress> OfThisVersionAsync(CancellationToken ct)
    {
        var progress = await db.SearchProgress.FirstOrDefaultAsync(ct);
        if (progress is null)
        {
            db.SearchProgress.Add(progress = new SearchProgress());
        }
        if (progress.Version != Version)
        {
            (progress.Version, progress.Reached, progress.IsDone) = (Version, 0, false);
        }
        return progress;
    }

    /// The last note of the next batch; null when all are done.
    async Task<long?> GoOnAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("search", ct);
        var progress = await OfThisVersionAsync(ct);
        if (progress.IsDone)
        {
            return null;
        }
        var ids = await db.Notes.Where(n => n.Id > progress.Reached && n.RootId == null && n.PublishedAt != null).OrderBy(n => n.Id)
            .Select(n => n.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in ids)
        {
            await db.LockAsync($"note {id}", ct);
            if (await db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, ct) is { } note)
            {
                await index.SyncAsync(note, ct);
            }
        }
        progress.Reached = ids.Count > 0 ? ids[^1] : progress.Reached;
        progress.IsDone = ids.Count < Batch;
        await work.CommitAsync(ct);
        var reached = progress.Reached;
        db.ChangeTracker.Clear();
        return reached;
    }
}
