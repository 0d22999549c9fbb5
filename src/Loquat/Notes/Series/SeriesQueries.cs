using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Series;

/// Series as a viewer sees them. Parts that the viewer may not see are neither listed nor counted.
public sealed class SeriesQueries(LoquatDb db, SqlReader reads, NoteQueries notes)
{
    const string Parts = $"series_parts q JOIN notes n ON n.id = q.note_id JOIN accounts a ON a.id = n.author_id";
    static readonly string PartsSql =
        $"SELECT n.id FROM {Parts} WHERE q.series_id = @series AND {NoteSeeing.VisibleToViewer} ORDER BY q.position, n.id";
    static readonly string ByAuthorSql =
        $"""
            SELECT q.series_id, n.id FROM {Parts} WHERE n.author_id = @author AND {NoteSeeing.VisibleToViewer}
            ORDER BY q.series_id DESC, q.position, n.id
            """;

    static readonly string AnySql = $"SELECT n.id FROM {Parts} WHERE n.author_id = @author AND {NoteSeeing.VisibleToViewer} LIMIT 1";

    /// Not found if the viewer sees no part of it, except for its author.
    public async Task<SeriesView> FindAsync(long id, Viewer viewer, CancellationToken ct)
    {
        var series = await db.Series.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw Refusal.NotFound();
        var parts = await notes.LoadAsync(await PartsAsync(id, viewer, ct), viewer, ct);
        return parts.Count > 0 || viewer.Is(series.AuthorId) ? ViewOf(series, parts) : throw Refusal.NotFound();
    }

    /// Whether there is anything to list for this viewer.
    public async ValueTask<bool> HasAnyAsync(long authorId, Viewer viewer, CancellationToken ct) =>
        (await reads.ListAsync(AnySql, [("author", authorId), ("viewer", viewer.AccountId)], row => row.GetInt64(0), ct)).Count > 0
            || (viewer.Is(authorId) && await db.Series.AnyAsync(s => s.AuthorId == authorId, ct));

    /// The newest first.
    public async Task<IReadOnlyList<SeriesOfAuthor>> ByAuthorAsync(long authorId, Viewer viewer, CancellationToken ct)
    {
        var all = await db.Series.AsNoTracking().Where(s => s.AuthorId == authorId).OrderByDescending(s => s.Id).ToListAsync(ct);
        if (all.Count == 0)
        {
            return [];
        }
        var seen = (await reads.ListAsync(ByAuthorSql, [("author", authorId), ("viewer", viewer.AccountId)],
            row => (Series: row.GetInt64(0), Note: row.GetInt64(1)), ct)).ToLookup(part => part.Series, part => part.Note);
        var shown = new List<SeriesOfAuthor>();
        foreach (var series in all.Where(s => seen.Contains(s.Id) || viewer.Is(authorId)))
        {
            long[] parts = [.. seen[series.Id]];
            var cover = parts.Contains(series.CoverId ?? 0) ? series.CoverId!.Value : parts.FirstOrDefault();
            shown.Add(new(ViewOf(series, await notes.LoadAsync(parts.Where(part => part == cover), viewer, ct)), parts.Length));
        }
        return shown;
    }

    /// The actor's own series, for choosing one.
    public async Task<IReadOnlyList<NoteSeries>> OwnAsync(Account actor, CancellationToken ct) =>
        await db.Series.AsNoTracking().Where(s => s.AuthorId == actor.Id).OrderByDescending(s => s.Id).ToListAsync(ct);

    public Task<long?> OfNoteAsync(long noteId, CancellationToken ct) =>
        db.SeriesParts.AsNoTracking().Where(p => p.NoteId == noteId).Select(p => (long?)p.SeriesId).FirstOrDefaultAsync(ct);

    public async Task<SeriesPlace?> PlaceOfAsync(NoteView note, Viewer viewer, CancellationToken ct)
    {
        if (note.SeriesId is not { } id || await db.Series.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } series)
        {
            return null;
        }
        var parts = (await PartsAsync(id, viewer, ct)).ToList();
        return parts.IndexOf(note.Id) is var at and >= 0
            ? new(id, series.Title, at + 1, parts.Count, at > 0 ? parts[at - 1] : null, at + 1 < parts.Count ? parts[at + 1] : null)
            : null;
    }

    ValueTask<IReadOnlyList<long>> PartsAsync(long id, Viewer viewer, CancellationToken ct) =>
        reads.ListAsync(PartsSql, [("series", id), ("viewer", viewer.AccountId)], row => row.GetInt64(0), ct);

    static SeriesView ViewOf(NoteSeries series, IReadOnlyList<NoteView> parts) =>
        new(series.Id, series.AuthorId, series.Title, series.Description, series.CoverId, parts);
}

/// A series in the list of its author. `Series` contains only the cover part; `Parts` is the number of parts that the viewer may see.
public sealed record SeriesOfAuthor(SeriesView Series, int Parts);
