using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Notes.Topics;
using Loquat.Search.Matching;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// Finds people by any part of their handle or name, and topics by any part of their name.
public sealed class PeopleSearch(LoquatDb db, FollowQueries queries)
{
    public const int PageSize = 40;

    /// The limit of matches that are ranked by followers. Others are not found; a longer query finds them.
    public const int MostCompared = 200;

    /// Exact handles first, then prefixes of the handle, then names that start with the query; within each, the most followed first.
    public async Task<IReadOnlyList<Author>> FindAsync(string written, Viewer viewer, int skip, int most, CancellationToken ct)
    {
        if (PartsOf(written) is not { Count: > 0 } parts)
        {
            return [];
        }
        var first = parts[0];
        var (exact, named) = (first + "\n", "\n" + first);
        var people = db.Accounts.AsNoTracking().VisibleTo(db, viewer).NotBlockedBy(db, viewer.AccountId);
        foreach (var part in parts)
        {
            people = people.Where(a => a.SearchName.Contains(part));
        }
        var found = await people.Select(a => new
        {
            Author = new Author(a.Id, a.Handle, a.DisplayName, a.Version, a.AvatarKey),
            a.Id,
            Class = a.SearchName.StartsWith(exact) ? 0 : a.SearchName.StartsWith(first) ? 1 : a.SearchName.Contains(named) ? 2 : 3,
        }).OrderBy(a => a.Class).ThenBy(a => a.Id).Take(MostCompared).ToListAsync(ct);
        if (found.Count < 2)
        {
            return [.. found.Skip(skip).Select(f => f.Author)];
        }
        var ids = found.Select(f => f.Id).ToList();
        var followers = await db.Follows.Where(f => ids.Contains(f.FollowedId)).GroupBy(f => f.FollowedId)
            .Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(f => f.Key, f => f.Count, ct);
        return [
            .. found.OrderBy(f => f.Class).ThenByDescending(f => followers.GetValueOrDefault(f.Id)).ThenBy(f => f.Id).Skip(skip).Take(most)
                .Select(f => f.Author)
        ];
    }

    /// With the viewer's relationship to each.
    public async Task<IReadOnlyList<PersonEntry>> EntriesAsync(string written, Viewer viewer, int skip, int most, CancellationToken ct)
    {
        var found = await FindAsync(written, viewer, skip, most, ct);
        if (found.Count == 0)
        {
            return [];
        }
        var ids = found.Select(f => f.Id).ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var people = new List<PersonEntry>();
        foreach (var id in ids.Where(accounts.ContainsKey))
        {
            people.Add(
                new PersonEntry(accounts[id], viewer.IsAnonymous ? FollowState.Strangers : await queries.StateAsync(viewer, id, ct)));
        }
        return people;
    }

    /// Prefixes first; within these, topics with the most notes.
    public async Task<IReadOnlyList<TopicSuggestion>> TopicsAsync(string written, int skip, int most, CancellationToken ct)
    {
        var name = string.Concat(PartsOf(written.TrimStart('#', '＃')));
        if (name.Length == 0)
        {
            return [];
        }
        var (whole, pinyin) = (name + "\n", $"\n{name}\n");
        return await db.Topics.AsNoTracking().Where(t => t.SearchName.Contains(name) && t.PublicNotes > 0)
            .OrderByDescending(t => t.SearchName == name || t.SearchName.StartsWith(whole) || t.SearchName.Contains(pinyin))
            .ThenByDescending(t => t.SearchName.StartsWith(name))
            .ThenByDescending(t => t.PublicNotes).ThenBy(t => t.Id).Skip(skip).Take(most)
            .Select(t => new TopicSuggestion(t.Name, t.PublicNotes)).ToListAsync(ct);
    }

    /// Topics that contain one of the parts, offered when the whole query found nothing.
    public async Task<IReadOnlyList<TopicSuggestion>> NearbyTopicsAsync(IReadOnlyList<string> parts, int most, CancellationToken ct) =>
        parts.Count == 0 ? []
            : await db.Topics.AsNoTracking().Where(t => t.PublicNotes > 0 && parts.Any(part => t.SearchName.Contains(part)))
                .OrderByDescending(t => t.PublicNotes).ThenBy(t => t.Id).Take(most).Select(t => new TopicSuggestion(t.Name, t.PublicNotes))
                .ToListAsync(ct);

    static List<string> PartsOf(string written) =>
        [.. SearchFolding.Fold(written.Trim().TrimStart('@', '＠')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(SearchMatch.MostWords)];
}
