namespace Loquat.Search;

/// What a note must have: all these tokens, of each group of `Either` one, and of none of those that are unwanted all. `Words` are the
/// tokens of each word, to see where it stands.
public sealed record SearchMatch(
    IReadOnlyList<string> Needed, IReadOnlyList<IReadOnlyList<string>> Unwanted, IReadOnlyList<IReadOnlyList<string>> Words)
{
    /// As many words are weighed; there are bits for no more.
    public const int MostWords = 12;

    public IReadOnlyList<IReadOnlyList<string>> Either { get; init; } = [];

    public SearchMatch And(IEnumerable<string> tokens) => this with { Needed = [.. Needed, .. tokens] };
}
