namespace Loquat.Linguistics;

/// <summary>A heading, a paragraph, or the part of a paragraph that stands on one page.</summary>
/// <param name="Size">The size of its type.</param>
/// <param name="Text">Its words as they were written.</param>
/// <param name="Lines">The same in lines, for where they are drawn one by one.</param>
/// <param name="HasGap">Whether a blank line parts it from what stands above it.</param>
/// <param name="Continues">Whether its paragraph began on the page before.</param>
public sealed record TextCardBlock(TextCardTextSize Size, string Text, IReadOnlyList<string> Lines, bool HasGap, bool Continues)
{
    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Size < TextCardTextSize.Normal;
}
