namespace Loquat.Linguistics;

/// <summary>A stretch of folded text of one kind: a word, a run of characters without spaces between words, or a picture sign.</summary>
/// <param name="Text">The folded stretch.</param>
/// <param name="Start">Where it begins in the folded text, in UTF-16 units.</param>
/// <param name="IsDense">Whether its script leaves no space between words, so that any part of it may be meant.</param>
public readonly record struct SearchPiece(string Text, int Start, bool IsDense)
{
    /// <summary>The UTF-16 unit behind the last.</summary>
    public int End => Start + Text.Length;
}
