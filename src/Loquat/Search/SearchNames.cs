using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Fills the search names of accounts and topics that were created before search, or its pinyin, existed.
public sealed class SearchNames(LoquatDb db)
{
    const int Batch = 200;

    public async Task FillAsync(CancellationToken ct)
    {
        while (await SomeAsync(ct))
        {
            db.ChangeTracker.Clear();
        }
    }

    async Task<bool> SomeAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var accounts = await db.Accounts.Where(a => a.SearchName == "").OrderBy(a => a.Id).Take(Batch).ToListAsync(ct);
        accounts.ForEach(a => a.SearchName = DisplayNames.SearchedAs(a.Handle, a.DisplayName));
        var topics = await db.Topics.AsNoTracking().Where(t => t.SearchName == "").OrderBy(t => t.Id).Take(Batch)
            .Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        foreach (var topic in topics)
        {
            var name = SearchedName.Of(topic.Name);
            await db.Topics.Where(t => t.Id == topic.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.SearchName, name), ct);
        }
        await work.CommitAsync(ct);
        return accounts.Count + topics.Count > 0;
    }
}
