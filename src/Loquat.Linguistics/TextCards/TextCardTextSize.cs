namespace Loquat.Linguistics.TextCards;

/// <summary>The text sizes of a card: four for headings, three for body text.</summary>
public enum TextCardTextSize
{
    /// <summary>A word or two.</summary>
    Huge,

    /// <summary>Half a sentence.</summary>
    Large,

    /// <summary>A sentence.</summary>
    Medium,

    /// <summary>All other headings.</summary>
    Modest,

    /// <summary>Body text.</summary>
    Normal,

    /// <summary>Body text that would otherwise need too many pages.</summary>
    Small,

    /// <summary>Body text of the longest notes.</summary>
    Smallest,
}
