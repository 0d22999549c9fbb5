namespace Loquat.Linguistics.Search;

/// <summary>A piece of folded text: a word, a dense run (of a script without spaces between words), or a symbol such as an emoji.</summary>
/// <param name="Text">The folded text of the piece.</param>
/// <param name="Start">Its start in the folded text, in UTF-16 units.</param>
/// <param name="IsDense">Whether its script has no spaces between words, so that a search can mean any part of it.</param>
public readonly record struct SearchPiece(string Text, int Start, bool IsDense)
{
    /// <summary>The UTF-16 unit after the last.</summary>
    public int End => Start + Text.Length;
}
