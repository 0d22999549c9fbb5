using Loquat.Languages;


namespace Loquat.Search;

/// Which searches may become trends, and whose searches count.
static class SearchVoting
{
    /// Limits the influence of one person or script.
    public const int MostADay = 20;

    /// New accounts don't count, so that accounts created for this purpose have no effect.
    public static readonly TimeSpan Aged = TimeSpan.FromDays(3);

    const int Longest = 30;
    const int MostDigits = 4;

    public static bool MayCount(Searcher actor, SearchQuery query, DateTimeOffset now) =>
        actor.CreatedAt <= now - Aged && !actor.ViewEventsOff && IsNobodys(query);

    /// Excludes what may be personal: handles, addresses, and numbers long enough for a telephone.
    static bool IsNobodys(SearchQuery query) =>
        query is { Handles.Count: 0, Unwanted.Count: 0 } && query.Written.Length <= Longest
        && !query.Written.Any(c => c is '@' or '＠' or '/' or ':') && query.Written.Count(char.IsDigit) <= MostDigits;

    public static string LanguageOf(SearchQuery query, Searcher actor) => TextLanguages.Of(query.Written, actor.Languages);
}
