namespace Loquat.Linguistics;

/// <summary>The part of a card that carries text. A card is three wide and four high.</summary>
/// <param name="Width">In thousandths of the width of the card.</param>
/// <param name="Height">In thousandths of the width of the card.</param>
public sealed record TextCardSheet(int Width, int Height);
