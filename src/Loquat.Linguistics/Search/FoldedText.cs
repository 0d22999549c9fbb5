namespace Loquat.Linguistics.Search;

/// <summary>A text folded for search, with the original position of each part.</summary>
/// <remarks>Created by <see cref="SearchFolding.Follow"/>.</remarks>
public sealed class FoldedText
{
    readonly int[] places;

    internal FoldedText(string text, int[] places) => (Text, this.places) = (text, places);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Maps a range of the folded text to the original text.</summary>
    /// <param name="start">The first UTF-16 unit of the folded text.</param>
    /// <param name="end">The unit after the last; greater than <paramref name="start"/>.</param>
    /// <returns>The range of the original text in UTF-16 units. It contains whole characters with their combining marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not within the text.</exception>
    public (int Start, int End) Written(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        var last = places[end - 1];
        var behind = end;
        // One character can fold to several, which are not split.
        while (behind < Text.Length && places[behind] == last)
        {
            behind++;
        }
        return (places[start], places[behind]);
    }
}
