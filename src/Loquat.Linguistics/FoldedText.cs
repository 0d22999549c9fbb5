namespace Loquat.Linguistics;

/// <summary>A text as search compares it, and where each piece of it stood in what was written.</summary>
/// <remarks>Made by <see cref="SearchFolding.Follow"/>.</remarks>
public sealed class FoldedText
{
    readonly int[] places;

    internal FoldedText(string text, int[] places) => (Text, this.places) = (text, places);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Where a stretch of the folded text stands in the written one.</summary>
    /// <param name="start">The first UTF-16 unit of the folded text.</param>
    /// <param name="end">The one behind the last; greater than <paramref name="start"/>.</param>
    /// <returns>The stretch of the written text, in UTF-16 units, of whole characters with their marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or not within the text.</exception>
    public (int Start, int End) Written(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        var last = places[end - 1];
        var behind = end;
        // What one character was folded to is not parted.
        while (behind < Text.Length && places[behind] == last)
        {
            behind++;
        }
        return (places[start], places[behind]);
    }
}
