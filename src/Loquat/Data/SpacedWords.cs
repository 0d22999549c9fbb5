using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Loquat.Data;

/// A short list of words in one column, separated by spaces.
public static class SpacedWords
{
    public static ValueConverter<string[], string> Converter { get; } = new(
        words => string.Join(' ', words),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static ValueComparer<string[]> Comparer { get; } = new(
        (left, right) => left!.SequenceEqual(right!),
        words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)),
        words => words.ToArray());
}
