namespace Loquat.Linguistics;

/// <summary>The sizes of type on a card: four of headings, three of running text.</summary>
public enum TextCardTextSize
{
    /// <summary>A word or two.</summary>
    Huge,

    /// <summary>Half a sentence.</summary>
    Large,

    /// <summary>A sentence.</summary>
    Medium,

    /// <summary>Whatever else is a heading.</summary>
    Modest,

    /// <summary>Running text.</summary>
    Normal,

    /// <summary>Running text that would fill too many pages otherwise.</summary>
    Small,

    /// <summary>Running text of the longest notes.</summary>
    Smallest,
}
