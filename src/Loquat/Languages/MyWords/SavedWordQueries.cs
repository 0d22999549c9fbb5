using System.Runtime.CompilerServices;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Languages.MyWords;

/// Reads a person's own saved words.
public sealed class SavedWordQueries(LoquatDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// The newest first. `before` is the last id of the page before.
    public async Task<SavedWordPage> PageAsync(Account actor, long? before, CancellationToken ct)
    {
        // Reads one more than is shown, to find out whether there is more.
        var words = await Of(actor).Where(w => before == null || w.Id < before).OrderByDescending(w => w.Id).Take(PageSize + 1)
            .ToListAsync(ct);
        var page = words.Take(PageSize).ToArray();
        return new(page, words.Count > PageSize ? page[^1].Id : null);
    }

    public async Task<SavedWordCounts> CountsAsync(Account actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return new(
            await Of(actor).CountAsync(ct), await Of(actor).CountAsync(w => w.DueAt <= now, ct),
            await Of(actor).Where(w => w.DueAt > now).OrderBy(w => w.DueAt).Select(w => (DateTimeOffset?)w.DueAt).FirstOrDefaultAsync(ct));
    }

    /// Null if it is not the actor's, or removed. Its removal can be undone if `isRemoved`.
    public Task<SavedWord?> FindAsync(Account actor, long id, bool isRemoved, CancellationToken ct) => db.SavedWords.AsNoTracking()
        .FirstOrDefaultAsync(w => w.Id == id && w.AccountId == actor.Id && (w.RemovedAt != null) == isRemoved, ct);

    /// The oldest first. Between two pages no database resources are held, however slow the consumer is.
    public async IAsyncEnumerable<SavedWord> AllAsync(Account actor, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var words = await Of(actor).Where(w => w.Id > last).OrderBy(w => w.Id).Take(PageSize).ToListAsync(ct);
            foreach (var word in words)
            {
                yield return word;
            }
            if (words.Count < PageSize)
            {
                yield break;
            }
            last = words[^1].Id;
        }
    }

    IQueryable<SavedWord> Of(Account actor) => db.SavedWords.AsNoTracking().Where(w => w.AccountId == actor.Id && w.RemovedAt == null);
}

public sealed record SavedWordPage(IReadOnlyList<SavedWord> Words, long? Next);

/// `NextDueAt` is the earliest time after now at which a word is due.
public sealed record SavedWordCounts(int All, int Due, DateTimeOffset? NextDueAt);
