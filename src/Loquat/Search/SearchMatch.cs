namespace Loquat.Search;

/// What a note must match: all tokens of `Needed`, one of each group of `Either`, and not all tokens of any group of `Unwanted`. `Words`
/// are the tokens of each word, for ranking by field.
public sealed record SearchMatch(
    IReadOnlyList<string> Needed, IReadOnlyList<IReadOnlyList<string>> Unwanted, IReadOnlyList<IReadOnlyList<string>> Words)
{
    /// Limited by the bits in `SearchCandidate`.
    public const int MostWords = 12;

    public IReadOnlyList<IReadOnlyList<string>> Either { get; init; } = [];

    public SearchMatch And(IEnumerable<string> tokens) => this with { Needed = [.. Needed, .. tokens] };
}
