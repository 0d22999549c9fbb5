using System.Data.Common;
using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.Statistics;

/// Reads the statistics of an author's notes.
public sealed class StatisticsQueries(LoquatDb db, SqlReader reads, NoteEditing editing, TimeProvider clock)
{
    public static IReadOnlyList<int> Periods { get; } = [7, 28, 90];

    /// Twentieths of the length of a video.
    public const int Steps = 20;

    const int MostWords = 80;

    static readonly string Mine =
        $"o.author_id = @author AND (@note = 0 OR o.id = @note) AND o.state = {(int)NoteState.Published} AND o.root_id IS NULL";
    const string Day = "86400000";

    static readonly string ByDay = $"""
        SELECT 0, n.day, n.kind, n.part, sum(n.times), sum(n.total) FROM note_numbers n JOIN notes o ON o.id = n.note_id
        WHERE {Mine} AND n.day >= @since GROUP BY n.day, n.kind, n.part
        UNION ALL {MarksBy("likes", ViewEventKind.Like, $"0, m.created_at / {Day}")}
        UNION ALL {MarksBy("saves", ViewEventKind.Save, $"0, m.created_at / {Day}")}
        UNION ALL {CommentsBy($"0, c.published_at / {Day}")}
        """;

    /// Whether a video was watched to the end, but not how far otherwise.
    static readonly string ByNote = $"""
        SELECT n.note_id, 0, n.kind, {LastPart}, sum(n.times), sum(n.total) FROM note_numbers n JOIN notes o ON o.id = n.note_id
        WHERE {Mine} AND n.day >= @since GROUP BY n.note_id, n.kind, {LastPart}
        UNION ALL {MarksBy("likes", ViewEventKind.Like, "m.note_id, 0")}
        UNION ALL {MarksBy("saves", ViewEventKind.Save, "m.note_id, 0")}
        UNION ALL {CommentsBy("c.root_id, 0")}
        """;

    static string LastPart =>
        $"CASE WHEN n.kind = {(int)ViewEventKind.ShareWatched} AND n.part >= {Steps - 1} THEN {Steps - 1} ELSE 0 END";

    /// Likes or saves, grouped by a note and a day, of which one is 0.
    static string MarksBy(string table, ViewEventKind kind, string groups) => $"""
        SELECT {groups}, {(int)kind}, 0, count(*), 0 FROM {table} m JOIN notes o ON o.id = m.note_id
        WHERE {Mine} AND m.created_at >= @from GROUP BY 1, 2
        """;

    static string CommentsBy(string groups) => $"""
        SELECT {groups}, {(int)ViewEventKind.Comment}, 0, count(*), 0 FROM notes c JOIN notes o ON o.id = c.root_id
        WHERE {Mine} AND c.state = {(int)NoteState.Published} AND c.published_at >= @from GROUP BY 1, 2
        """;

    /// The statistics of the actor's own published note; a note of anybody else is not found.
    public async Task<(Note Note, MakerStatistics Statistics)> OfNoteAsync(Account actor, long noteId, int days, CancellationToken ct)
    {
        var note = await editing.OwnAsync(actor, noteId, ct);
        return (note, await OfAsync(actor, note.Id, days, ct));
    }

    public Task<MakerStatistics> OfAllAsync(Account actor, int days, CancellationToken ct) => OfAsync(actor, 0, days, ct);

    /// All notes of the actor, newest first.
    public async Task<IReadOnlyList<NumberedNote>> NotesAsync(Account actor, int days, CancellationToken ct)
    {
        var numbers = (await ReadAsync(ByNote, actor, 0, FirstDay(days), ct)).ToLookup(number => number.NoteId);
        var notes = await db.Notes.AsNoTracking().Where(n => n.AuthorId == actor.Id && n.State == NoteState.Published && n.RootId == null)
            .OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id)
            .Select(n => new { n.Id, n.Title, Body = n.Body.Substring(0, MostWords), n.PublishedAt }).ToListAsync(ct);
        return [
            .. notes.Select(n => new NumberedNote(n.Id, NoteView.HeadingOf(n.Title, n.Body, actor.DisplayName), n.PublishedAt!.Value,
                StatisticsSums.Of(numbers[n.Id])))
        ];
    }

    async Task<MakerStatistics> OfAsync(Account actor, long note, int days, CancellationToken ct)
    {
        var first = FirstDay(days);
        var numbers = await ReadAsync(ByDay, actor, note, first, ct);
        var perDay = numbers.ToLookup(number => number.Day);
        var countedAt = await db.CountedDays.AsNoTracking().OrderByDescending(d => d.CountedAt).Select(d => (DateTimeOffset?)d.CountedAt)
            .FirstOrDefaultAsync(ct);
        return new(
            days, StatisticsSums.Of(numbers),
            [.. Enumerable.Range(first, days).Select(day => new StatisticsDay(ViewEventDay.DateOf(day), StatisticsSums.Of(perDay[day])))],
            Reaching(numbers), Places(numbers), countedAt);
    }

    static long[] Reaching(IReadOnlyList<NoteStatistic> numbers)
    {
        var plays = numbers.Where(number => number.Kind == ViewEventKind.ShareWatched).ToArray();
        return plays.Sum(number => number.Times) < StatisticsSums.FewestTold
            ? []
            : [.. Enumerable.Range(0, Steps + 1).Select(step => plays.Where(number => number.Part >= step).Sum(number => number.Times))];
    }

    static StatisticsPlace[] Places(IReadOnlyList<NoteStatistic> numbers) =>
    [
        .. numbers.Where(number => number.Kind is ViewEventKind.Impression or ViewEventKind.Open).GroupBy(number => (Surface)number.Part)
            .Select(of => new StatisticsPlace(of.Key, of.Where(n => n.Kind == ViewEventKind.Impression).Sum(n => n.Times),
                of.Where(n => n.Kind == ViewEventKind.Open).Sum(n => n.Times)))
            .OrderByDescending(place => place.Impressions + place.Opens).ThenBy(place => place.Surface),
    ];

    int FirstDay(int days) => ViewEventDay.Of(clock.GetUtcNow()) - days + 1;

    ValueTask<IReadOnlyList<NoteStatistic>> ReadAsync(string sql, Account actor, long note, int since, CancellationToken ct) =>
        reads.ListAsync(sql, [("author", actor.Id), ("note", note), ("since", since), ("from", since * TimeSpan.MillisecondsPerDay)], Read,
            ct);

    static NoteStatistic Read(DbDataReader row) =>
        new(Number(row, 0), (int)Number(row, 1), (ViewEventKind)Number(row, 2), (int)Number(row, 3), Number(row, 4), Number(row, 5));

    // Sums have another type than their column, and a different one on each engine.
    static long Number(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
