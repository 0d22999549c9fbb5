namespace Loquat.Linguistics;

/// <summary>One card.</summary>
/// <param name="Blocks">What stands on it, from above.</param>
/// <param name="IsCutShort">Whether there was more to say, and no further card.</param>
public sealed record TextCardPage(IReadOnlyList<TextCardBlock> Blocks, bool IsCutShort = false);
