namespace Loquat.Linguistics.TextCards;

/// <summary>The text area of a card. Cards have an aspect ratio of 3 : 4.</summary>
/// <param name="Width">In thousandths of the width of the card.</param>
/// <param name="Height">In thousandths of the width of the card.</param>
public sealed record TextCardSheet(int Width, int Height);
