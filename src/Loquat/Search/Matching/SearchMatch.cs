namespace Loquat.Search.Matching;

/// What a note must match: all tokens of `Needed`, one alternative of each group of `Either`, and not all tokens of any group of
/// `Unwanted`. `Words` are the words of the query, for ranking by field.
public sealed record SearchMatch(
    IReadOnlyList<string> Needed, IReadOnlyList<IReadOnlyList<string>> Unwanted, IReadOnlyList<SearchGroup> Words)
{
    /// Limited by the bits in `SearchCandidate`.
    public const int MostWords = 12;

    public IReadOnlyList<SearchGroup> Either { get; init; } = [];

    public SearchMatch And(SearchGroup group) => this with { Either = [.. Either, group] };
}
