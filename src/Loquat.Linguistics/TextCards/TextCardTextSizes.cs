namespace Loquat.Linguistics.TextCards;

/// <summary>The text sizes relative to the width of a card.</summary>
public static class TextCardTextSizes
{
    /// <summary>The em of a text size.</summary>
    /// <param name="size">One of the sizes.</param>
    /// <returns>Thousandths of the width of the card.</returns>
    public static int Em(this TextCardTextSize size) => size switch
    {
        TextCardTextSize.Huge => 150,
        TextCardTextSize.Large => 115,
        TextCardTextSize.Medium => 90,
        TextCardTextSize.Modest => 72,
        TextCardTextSize.Normal => 56,
        TextCardTextSize.Small => 46,
        _ => 37,
    };

    /// <summary>The line height of a text size.</summary>
    /// <param name="size">One of the sizes.</param>
    /// <returns>Thousandths of the width of the card.</returns>
    public static int Pitch(this TextCardTextSize size) => size.Em() * (size < TextCardTextSize.Normal ? 135 : 170) / 100;
}
