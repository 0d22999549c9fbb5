using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Linguistics.Search;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// A person's recent searches, remembered until they delete them or switch the feature off.
public sealed class RecentSearches(LoquatDb db, SessionCache sessions, TimeProvider clock)
{
    public const int Most = 20;

    /// Repeating a search moves it to the top. `isFound`: the search found a public note, so it may count as a trend.
    public async Task RememberAsync(Searcher actor, SearchQuery query, bool isFound, CancellationToken ct)
    {
        if (actor.SearchesOff || !query.AsksForSomething)
        {
            return;
        }
        var (folded, now) = (SearchFolding.Fold(query.Written), clock.GetUtcNow());
        var last = await db.SearchRecents.AsNoTracking().Where(r => r.AccountId == actor.AccountId).OrderByDescending(r => r.At)
            .Select(r => r.Folded).FirstOrDefaultAsync(ct);
        var day = SearchDays.Of(now);
        var counts = isFound && SearchVoting.MayCount(actor, query, now)
            && !await db.SearchVotes.AnyAsync(v => v.Day == day && v.Folded == folded && v.AccountId == actor.AccountId, ct);
        if (last == folded && !counts)
        {
            return;
        }
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_recents (account_id, folded, written, at)
            VALUES ({actor.AccountId}, {folded}, {query.Written}, {now.ToUnixTimeMilliseconds()})
            ON CONFLICT (account_id, folded) DO UPDATE SET written = excluded.written, at = excluded.at
            """, ct);
        await ForgetOldestAsync(actor.AccountId, ct);
        if (counts && await db.SearchVotes.CountAsync(v => v.AccountId == actor.AccountId && v.Day == day, ct) < SearchVoting.MostADay)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO search_votes (day, folded, account_id, written, language)
                VALUES ({day}, {folded}, {actor.AccountId}, {query.Written}, {SearchVoting.LanguageOf(query, actor)})
                ON CONFLICT (day, folded, account_id) DO NOTHING
                """, ct);
        }
        await work.CommitAsync(ct);
    }

    async Task ForgetOldestAsync(long accountId, CancellationToken ct)
    {
        var oldest = await db.SearchRecents.Where(r => r.AccountId == accountId).OrderByDescending(r => r.At).Skip(Most)
            .Select(r => r.Folded).ToListAsync(ct);
        if (oldest.Count > 0)
        {
            await db.SearchRecents.Where(r => r.AccountId == accountId && oldest.Contains(r.Folded)).ExecuteDeleteAsync(ct);
        }
    }

    public async Task<IReadOnlyList<string>> ListAsync(Viewer viewer, CancellationToken ct) => viewer.IsAnonymous ? []
        : await db.SearchRecents.AsNoTracking().Where(r => r.AccountId == viewer.AccountId).OrderByDescending(r => r.At)
            .Select(r => r.Written).ToListAsync(ct);

    /// Also removes it from the trends.
    public async Task ForgetAsync(Account actor, string written, CancellationToken ct)
    {
        var folded = SearchFolding.Fold(written);
        await using var work = await db.BeginAsync(ct);
        await db.SearchRecents.Where(r => r.AccountId == actor.Id && r.Folded == folded).ExecuteDeleteAsync(ct);
        await db.SearchVotes.Where(v => v.AccountId == actor.Id && v.Folded == folded).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    public async Task ForgetAllAsync(Account actor, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await EraseAsync(actor.Id, ct);
        await work.CommitAsync(ct);
    }

    /// Switching off deletes everything.
    public async Task SwitchAsync(Account actor, bool off, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        actor.Preferences.SearchesOff = off;
        if (off)
        {
            await EraseAsync(actor.Id, ct);
        }
        await work.CommitAsync(ct);
        sessions.ForgetAccount(actor.Id);
    }

    async Task EraseAsync(long accountId, CancellationToken ct)
    {
        await db.SearchRecents.Where(r => r.AccountId == accountId).ExecuteDeleteAsync(ct);
        await db.SearchVotes.Where(v => v.AccountId == accountId).ExecuteDeleteAsync(ct);
    }
}
