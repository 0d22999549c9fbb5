namespace Loquat.Linguistics.TextCards;

/// <summary>One text card.</summary>
/// <param name="Blocks">Its blocks, from top to bottom.</param>
/// <param name="IsCutShort">Whether the text was cut because no more cards are allowed.</param>
public sealed record TextCardPage(IReadOnlyList<TextCardBlock> Blocks, bool IsCutShort = false);
