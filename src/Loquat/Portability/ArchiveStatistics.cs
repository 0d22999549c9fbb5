using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// The statistics of a person's notes for the archive. As on the statistics page, small counts are left out.
public sealed class ArchiveStatistics(LoquatDb db, LoquatOptions options)
{
    public async IAsyncEnumerable<ArchivedStatistic> OfAsync(Account actor, [System.Runtime.CompilerServices.EnumeratorCancellation]
    CancellationToken ct)
    {
        var last = 0L;
        while (await db.Notes.AsNoTracking()
            .Where(n => n.AuthorId == actor.Id && n.RootId == null && n.State != NoteState.Draft && n.Id > last).OrderBy(n => n.Id)
            .Select(n => n.Id)
            .Take(Batches.Size).ToListAsync(ct) is { Count: > 0 } notes)
        {
            var numbers = await db.NoteStatistics.AsNoTracking().Where(n => notes.Contains(n.NoteId)).ToListAsync(ct);
            foreach (var number in numbers.GroupBy(n => (n.NoteId, n.Day, n.Kind)).OrderBy(of => of.Key.NoteId).ThenBy(of => of.Key.Day)
                .ThenBy(of => of.Key.Kind).Select(NumberOf).OfType<ArchivedStatistic>())
            {
                yield return number;
            }
            last = notes[^1];
        }
    }

    ArchivedStatistic? NumberOf(IGrouping<(long NoteId, int Day, ViewEventKind Kind), NoteStatistic> of) =>
        of.Sum(n => n.Times) is var times && times < StatisticsSums.FewestTold
            ? null
            : new(
                options.Origin + Note.AddressOf(of.Key.NoteId), ViewEventDay.DateOf(of.Key.Day), ArchiveNames.Of(of.Key.Kind), times,
                of.Sum(n => n.Total));
}
