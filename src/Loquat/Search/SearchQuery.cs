using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.Topics;
using Loquat.Search.Matching;

namespace Loquat.Search;

/// A parsed query: required words, "phrases", #topics, @authors, and excluded -words.
public sealed record SearchQuery(string Written)
{
    public const int MostCharacters = 200;

    public static SearchQuery Nothing { get; } = new("");

    public IReadOnlyList<SearchPiece> Words { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<SearchPiece>> Phrases { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Handles { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<SearchPiece>> Unwanted { get; init; } = [];

    /// Whether the query has any positive condition.
    public bool AsksForSomething => Words.Count + Phrases.Count + Topics.Count + Handles.Count > 0;

    /// All text that the query searches for, such as for highlighting.
    public IEnumerable<SearchPiece> Pieces => Words.Concat(Phrases.SelectMany(phrase => phrase)).Concat(Topics.SelectMany(Read));

    /// The query without signs, for searching people and topics.
    public string Plain =>
        string.Join(' ', Words.Concat(Phrases.SelectMany(phrase => phrase)).Select(piece => piece.Text).Concat(Topics).Concat(Handles));

    public static IReadOnlyList<SearchPiece> Read(string words) =>
        [.. SearchTokens.PiecesOf(SearchFolding.Fold(words)).Select(piece => piece with { Start = 0 })];

    /// Refuses queries that are too long.
    public static SearchQuery Of(string? written)
    {
        var clean = string.Join(' ',
            string.Concat((written ?? "").Select(c => char.IsControl(c) ? ' ' : c))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length > MostCharacters)
        {
            throw Refusal.Invalid(Text.Search_TooLong, "q");
        }
        var queries = new SearchQueryParser(clean);
        var query = queries.Read();
        if (query.Words.Count + query.Phrases.Count + query.Topics.Count + query.Handles.Count
            + query.Unwanted.Count > SearchMatch.MostWords)
        {
            throw Refusal.Invalid(Text.Search_TooMany, "q");
        }
        return query;
    }

    /// Converts the query to tokens. `topics` lists all names of each topic.
    public SearchMatch Match(
        IEnumerable<long> authors, IEnumerable<IReadOnlyList<string>> topics, SearchFilters filters, SearchReach reach)
    {
        var phrases = Phrases.Select(phrase => SearchGroup.Of("", phrase.SelectMany(SearchTokens.NeededFor))).ToList();
        IReadOnlyList<SearchGroup> weighed = [.. WordsFor(reach).Take(SearchMatch.MostWords - phrases.Count), .. phrases];
        var single = weighed.Where(group => group.Alternatives.Count == 1);
        var several = weighed.Where(group => group.Alternatives.Count > 1);
        return new SearchMatch(
            [.. single.SelectMany(group => group.Alternatives[0].Tokens).Concat(authors.Select(SearchFieldTokens.OfAuthor))
                .Concat(filters.Tokens).Distinct(StringComparer.Ordinal)],
            [.. Unwanted.Select(pieces => (IReadOnlyList<string>)[.. pieces.SelectMany(SearchTokens.NeededFor)])],
            weighed)
        {
            Either = [.. topics.Select(SearchGroup.OfTopics), .. several],
        };
    }

    IEnumerable<SearchGroup> WordsFor(SearchReach reach) => reach switch
    {
        SearchReach.Meaning => Meanings,
        SearchReach.Loose => Words.Select(piece => SearchGroup.Of(piece.Text, SearchTokens.SinglesOf(piece))),
        _ => Words.Select(piece => SearchGroup.Of(piece.Text, SearchTokens.NeededFor(piece))),
    };

    /// The words of the query with their other forms, translations and so on.
    public IReadOnlyList<SearchGroup> Meanings => field ??= SearchExpansion.Of(Words);

    /// Whether a search for single characters could find more.
    public bool CanBeLoose => Words.Any(piece => piece.IsDense && piece.Text.EnumerateRunes().Count() > 2);
}
