namespace Loquat.Linguistics.TextCards;

/// <summary>A heading, a paragraph, or the part of a paragraph on one page.</summary>
/// <param name="Size">The text size.</param>
/// <param name="Text">The original text.</param>
/// <param name="Lines">The text in lines, for drawing them one by one.</param>
/// <param name="HasGap">Whether there is a blank line above it.</param>
/// <param name="Continues">Whether its paragraph started on the previous page.</param>
public sealed record TextCardBlock(TextCardTextSize Size, string Text, IReadOnlyList<string> Lines, bool HasGap, bool Continues)
{
    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Size < TextCardTextSize.Normal;
}
