using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Once an hour: computes what many people searched for and wrote about in the last days. Each person counts once a day for each item, and
/// each earlier day counts half. Items with too few people are left out.
public sealed class TrendCounting(LoquatDb db, TimeProvider clock)
{
    public const int Days = 7;

    /// How long the server stores who searched for what. Then only the counts remain.
    public const int DaysOfVotes = 2;
    public const int FewestSearchers = 5;
    public const int FewestWriters = 3;
    const int MostOfEach = 30;

    /// The limit of topics that count per person and day.
    const int MostTopicsADay = 10;

    public async Task CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = SearchDays.Of(now);
        var topics = await TopicsAsync(now, today, ct);
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("trends", ct);
        await CountVotesAsync(today, ct);
        var searches = await SearchesAsync(today, ct);
        await db.Trends.ExecuteDeleteAsync(ct);
        db.Trends.AddRange(searches.Concat(topics));
        await work.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// Recounts the days that still have votes, then deletes the oldest votes. The counts are kept for a week.
    async Task CountVotesAsync(int today, CancellationToken ct)
    {
        var votes = await db.SearchVotes.AsNoTracking().Select(v => new { v.Day, v.Folded, v.Written, v.Language }).ToListAsync(ct);
        foreach (var day in votes.GroupBy(v => v.Day))
        {
            await db.SearchCounts.Where(c => c.Day == day.Key).ExecuteDeleteAsync(ct);
            db.SearchCounts.AddRange(day.GroupBy(v => v.Folded).Where(of => of.Count() >= FewestSearchers).Select(of => new SearchCount(
                day.Key, of.Key, MostOf(of.Select(v => v.Written)), MostOf(of.Select(v => v.Language)), of.Count())));
        }
        // Removes the counts of searches that were deleted with their history or account.
        var counted = votes.Select(v => v.Day).Distinct().ToList();
        await db.SearchCounts.Where(c => c.Day > today - DaysOfVotes && !counted.Contains(c.Day)).ExecuteDeleteAsync(ct);
        await db.SearchVotes.Where(v => v.Day <= today - DaysOfVotes).ExecuteDeleteAsync(ct);
        await db.SearchCounts.Where(c => c.Day <= today - Days).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<IEnumerable<Trend>> SearchesAsync(int today, CancellationToken ct) =>
        Best(TrendKind.Search, (await db.SearchCounts.AsNoTracking().ToListAsync(ct)).GroupBy(c => (c.Language, c.Folded))
            .Select(
                of => (of.Key.Language, of.OrderByDescending(c => c.Day).First().Written, of.Sum(c => c.People * Weight(today - c.Day)))));

    /// From public notes only.
    async Task<IEnumerable<Trend>> TopicsAsync(DateTimeOffset now, int today, CancellationToken ct)
    {
        DateTimeOffset? since = now.AddDays(-Days);
        var aged = now - SearchVoting.Aged;
        var written = await (
            from note in db.Notes.AsNoTracking()
            where note.State == NoteState.Published && note.Visibility == NoteVisibility.Public && note.RootId == null && note.IsCounted
                && note.PublishedAt >= since
            join author in db.Accounts on note.AuthorId equals author.Id
            where author.State == AccountState.Active && author.CreatedAt <= aged
            join link in db.NoteTopics.Where(t => t.IsWritten) on note.Id equals link.NoteId
            join topic in db.Topics on link.TopicId equals topic.Id
            select new { topic.Name, note.AuthorId, note.Language, note.PublishedAt }).ToListAsync(ct);
        var uses = written.Select(w => (w.Name, w.AuthorId, w.Language, Day: SearchDays.Of(w.PublishedAt!.Value))).Distinct()
            .GroupBy(w => (w.AuthorId, w.Day)).SelectMany(of => of.OrderBy(w => w.Name, StringComparer.Ordinal).Take(MostTopicsADay));
        return Best(TrendKind.Topic,
            uses.GroupBy(w => (w.Language, w.Name)).Where(of => of.Select(w => w.AuthorId).Distinct().Count() >= FewestWriters)
                .Select(
                    of => (of.Key.Language, of.Key.Name, of.Select(w => (w.AuthorId, w.Day)).Distinct().Sum(w => Weight(today - w.Day)))));
    }

    static double Weight(int daysAgo) => Math.Pow(0.5, Math.Max(0, daysAgo));

    static IEnumerable<Trend> Best(TrendKind kind, IEnumerable<(string Language, string Name, double Score)> all) => all
        .GroupBy(t => (t.Language, t.Name)).Select(of => (of.Key.Language, of.Key.Name, Score: of.Sum(t => t.Score)))
        .GroupBy(t => t.Language)
        .SelectMany(of => of.OrderByDescending(t => t.Score).ThenBy(t => t.Name, StringComparer.Ordinal).Take(MostOfEach))
        .Select(t => new Trend(kind, t.Language, t.Name, t.Score));

    static string MostOf(IEnumerable<string> words) =>
        words.GroupBy(w => w).OrderByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).First().Key;
}
