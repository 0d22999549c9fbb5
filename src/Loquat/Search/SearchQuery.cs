using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.Topics;

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

    /// Converts the query to tokens. `topics` lists all names of each topic. `isLoose` matches the single characters of words without
    /// spaces, in any position.
    public SearchMatch Match(IEnumerable<long> authors, IEnumerable<IReadOnlyList<string>> topics, SearchFilters filters, bool isLoose)
    {
        var words = Words.Select(
            piece => (IReadOnlyList<string>)[.. isLoose ? SearchTokens.SinglesOf(piece) : SearchTokens.NeededFor(piece)]).ToList();
        var phrases = Phrases.Select(phrase => (IReadOnlyList<string>)[.. phrase.SelectMany(SearchTokens.NeededFor)]).ToList();
        IReadOnlyList<IReadOnlyList<string>> weighed = [.. words, .. phrases];
        return new SearchMatch(
            [.. weighed.SelectMany(tokens => tokens).Concat(authors.Select(SearchFieldTokens.OfAuthor)).Concat(filters.Tokens)
                .Distinct(StringComparer.Ordinal)],
            [.. Unwanted.Select(pieces => (IReadOnlyList<string>)[.. pieces.SelectMany(SearchTokens.NeededFor)])],
            weighed)
        {
            Either = [
                .. topics.Select(
                    names => (IReadOnlyList<string>)[.. names.Select(SearchFieldTokens.OfTopic).Distinct(StringComparer.Ordinal)])
            ],
        };
    }

    /// Whether a search for single characters could find more.
    public bool CanBeLoose => Words.Any(piece => piece.IsDense && piece.Text.EnumerateRunes().Count() > 2);
}
