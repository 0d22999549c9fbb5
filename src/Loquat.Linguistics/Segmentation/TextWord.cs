namespace Loquat.Linguistics.Segmentation;

/// <summary>A word of a text.</summary>
/// <param name="Start">The index of its first UTF-16 code unit.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
/// <param name="Kind">What it consists of.</param>
public readonly record struct TextWord(int Start, int Length, WordKind Kind);

/// <summary>What a word consists of.</summary>
public enum WordKind
{
    /// <summary>Han characters.</summary>
    Han,

    /// <summary>Letters of another script, with digits.</summary>
    Letters,

    /// <summary>Digits, with separators and a percent sign.</summary>
    Number,

    /// <summary>A space, punctuation, an emoji or another symbol.</summary>
    Other,
}
