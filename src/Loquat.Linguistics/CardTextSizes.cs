namespace Loquat.Linguistics;

/// <summary>How large each size is, whatever the width of a card.</summary>
public static class CardTextSizes
{
    /// <summary>The em.</summary>
    /// <param name="size">One of the sizes.</param>
    /// <returns>Thousandths of the width of the card.</returns>
    public static int Em(this CardTextSize size) => size switch
    {
        CardTextSize.Huge => 150,
        CardTextSize.Large => 115,
        CardTextSize.Medium => 90,
        CardTextSize.Modest => 72,
        CardTextSize.Normal => 56,
        CardTextSize.Small => 46,
        _ => 37,
    };

    /// <summary>From one line to the next.</summary>
    /// <param name="size">One of the sizes.</param>
    /// <returns>Thousandths of the width of the card.</returns>
    public static int Pitch(this CardTextSize size) => size.Em() * (size < CardTextSize.Normal ? 135 : 170) / 100;
}
