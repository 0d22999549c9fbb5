using Loquat.Linguistics.Search;

namespace Loquat.Search.Matching;

/// One way in which a note can match a word of a query: by all of these tokens. `Written` is the text to look for in the note; null if the
/// tokens are of a property.
public sealed record SearchAlternative(IReadOnlyList<string> Tokens, string? Written = null)
{
    /// Pinyin without tones, whose words are looked for in the note; otherwise null.
    public string? Pinyin { get; init; }

    /// The first letters of the pinyin of a word, likewise.
    public string? Initials { get; init; }

    public static SearchAlternative Of(SearchPiece piece) => new([.. SearchTokens.NeededFor(piece)], piece.Text);
}
