using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.Statistics;

/// Once an hour, before old view events are deleted: counts the view events by note and day, so that statistics are available for longer
/// than the events. A day is recounted while it still receives events, and is then final. Idempotent.
public sealed class StatisticsCounting(ViewEventStore store, ViewEventWriter writer, LoquatDb db, LoquatOptions options, TimeProvider clock)
{
    const int NotesAtOnce = 200;
    const int AuthorsAtOnce = 1_000;

    /// A day receives events until the end of the following day, unless it is deleted earlier.
    int OpenFor => Math.Min(2, options.ViewEventDays);

    public async Task CountAsync(CancellationToken ct)
    {
        await writer.CatchUpAsync();
        var now = clock.GetUtcNow();
        var today = ViewEventDay.Of(now);
        foreach (var (day, _) in (await store.DaysAsync(ct)).Where(of => of.Day <= today))
        {
            var counted = await db.CountedDays.AsNoTracking().Where(d => d.Day == day).Select(d => (DateTimeOffset?)d.CountedAt)
                .FirstOrDefaultAsync(ct);
            if (counted is not { } at || ViewEventDay.Of(at) < day + OpenFor)
            {
                await CountDayAsync(day, now, ct);
            }
        }
    }

    async Task CountDayAsync(int day, DateTimeOffset now, CancellationToken ct)
    {
        var numbers = await store.TallyAsync(day, await AuthorsAsync(await store.NotesOfAsync(day, ct), ct), ct);
        var last = 0L;
        foreach (var some in numbers.GroupBy(number => number.NoteId).OrderBy(of => of.Key).Chunk(NotesAtOnce))
        {
            await ReplaceAsync(day, last, some[^1].Key, some.SelectMany(of => of), ct);
            last = some[^1].Key;
        }
        await ReplaceAsync(day, last, long.MaxValue, [], ct);
        await SettleAsync(day, now, ct);
    }

    /// The authors of those notes that still exist.
    async Task<IReadOnlyList<(long Note, long Author)>> AuthorsAsync(IReadOnlyList<long> notes, CancellationToken ct)
    {
        var authors = new List<(long, long)>();
        foreach (var some in notes.Chunk(AuthorsAtOnce))
        {
            var known = await db.Notes.AsNoTracking().Where(n => some.Contains(n.Id) && n.RootId == null)
                .Select(n => new { n.Id, n.AuthorId }).ToListAsync(ct);
            authors.AddRange(known.Select(n => (n.Id, n.AuthorId)));
        }
        return authors;
    }

    /// Replaces the previous counts of a day for the notes after `after` and up to `last`.
    async Task ReplaceAsync(int day, long after, long last, IEnumerable<NoteStatistic> numbers, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"numbers of {day}", ct);
        await db.NoteStatistics.Where(n => n.Day == day && n.NoteId > after && n.NoteId <= last).ExecuteDeleteAsync(ct);
        db.NoteStatistics.AddRange(numbers);
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    async Task SettleAsync(int day, DateTimeOffset now, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var at = now.ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"""
                INSERT INTO counted_days (day, counted_at) VALUES ({day}, {at}) ON CONFLICT (day) DO UPDATE
                SET counted_at = excluded.counted_at
                """, ct);
        await work.CommitAsync(ct);
    }
}
