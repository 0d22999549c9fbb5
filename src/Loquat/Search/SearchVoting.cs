using Loquat.Linguistics;

namespace Loquat.Search;

/// Which searches may be shown to others as those of many, and whose count for it.
static class SearchVoting
{
    /// One person, or one script, must not fill the list.
    public const int MostADay = 20;

    /// So that accounts made for it don't count.
    public static readonly TimeSpan Aged = TimeSpan.FromDays(3);

    const int Longest = 30;
    const int MostDigits = 4;

    public static bool MayCount(Searcher actor, SearchQuery query, DateTimeOffset now) =>
        actor.CreatedAt <= now - Aged && !actor.ViewEventsOff && IsNobodys(query);

    /// Nothing that may be a person's: no handle or address, no number long enough for a telephone or a house.
    static bool IsNobodys(SearchQuery query) =>
        query is { Handles.Count: 0, Unwanted.Count: 0 } && query.Written.Length <= Longest
        && !query.Written.Any(c => c is '@' or '＠' or '/' or ':') && query.Written.Count(char.IsDigit) <= MostDigits;

    public static string LanguageOf(SearchQuery query) => WrittenLanguage.Guess(query.Written);
}
