using Loquat.Accounts;
using Loquat.Linguistics.Search;
using Loquat.Notes.Places;

namespace Loquat.Search;

/// Suggests topics, people, places and searches by prefix.
public sealed class SearchSuggestions(RecentSearches recents, PeopleSearch people, PlaceNames places, TrendQueries trends)
{
    const int FewOfEach = 4;
    const int FewPlaces = 3;
    // Smaller places are left out, because almost any word is the beginning of some village's name.
    const long LeastPeople = 200_000;
    const int MostRecent = 8;

    public async Task<SearchOffers> OfAsync(string begun, Viewer viewer, IReadOnlyCollection<string> languages, CancellationToken ct)
    {
        var folded = SearchFolding.Fold(begun.Trim());
        var recent = await recents.ListAsync(viewer, ct);
        var popular = await trends.OfAsync(TrendKind.Search, languages, ct);
        if (folded.Length == 0)
        {
            return new SearchOffers([.. recent.Take(MostRecent)], [], [], [], [.. popular.Except(recent)]);
        }
        var mine = recent.Where(Begins).Take(FewOfEach).ToList();
        return new SearchOffers(
            mine,
            folded[0] == '@' ? [] : await people.TopicsAsync(begun, 0, FewOfEach, ct),
            folded[0] == '#' ? [] : await people.FindAsync(begun, viewer, 0, FewOfEach, ct),
            folded[0] is '@' or '#' || (folded.Length < 2 && char.IsAscii(folded[0]))
                ? []
                : await places.BegunAsync(begun, FewPlaces, ct, LeastPeople),
            [.. popular.Where(Begins).Except(mine).Take(FewOfEach)]);

        bool Begins(string search) => SearchFolding.Fold(search).StartsWith(folded, StringComparison.Ordinal);
    }
}
