using System.Globalization;

namespace Loquat.Media.Pictures;

/// How the owner wants a photo shown: first turned, then cut. The cut is in shares of the turned picture, 0 to 1.
public sealed record PictureEdit(int Rotation, double Left, double Top, double Width, double Height)
{
    const double LeastShare = 0.02;

    public static PictureEdit None { get; } = new(0, 0, 0, 1, 1);

    public bool IsCut => (Left, Top, Width, Height) != (0, 0, 1, 1);

    /// `90 0.1 0 0.75 1`; anything else, or a cut outside of the picture, is refused.
    public static PictureEdit Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }
        var parts = text.Split(' ');
        var numbers = parts.Select(
            p => double.TryParse(p, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : double.NaN).ToArray();
        return numbers is [0 or 90 or 180 or 270, >= 0 and < 1, >= 0 and < 1, > 0.01 and <= 1, > 0.01 and <= 1]
            && numbers[1] + numbers[3] <= 1.0001 && numbers[2] + numbers[4] <= 1.0001
            ? new((int)numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
            : throw Refusal.Invalid(Text.Photo_EditWrong);
    }

    /// The middle of what it shows, where that is of another shape. Both shapes are width by height: `ratio` is the wanted one, `whole`
    /// that of the picture before it is turned.
    public PictureEdit FittedTo(double ratio, double whole)
    {
        var shares = ratio / (Rotation % 180 == 0 ? whole : 1 / whole);
        var (width, height) = (Math.Max(LeastShare, Math.Min(Width, Height * shares)),
            Math.Max(LeastShare, Math.Min(Height, Width / shares)));
        // What a hand and whole pixels leave is no other shape.
        return Math.Abs((Width / Height / shares) - 1) < 0.02 ? this : this with
        {
            Left = Left + Math.Max(0, (Width - width) / 2),
            Top = Top + Math.Max(0, (Height - height) / 2),
            Width = Math.Min(Width, width),
            Height = Math.Min(Height, height),
        };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Rotation} {Left:0.####} {Top:0.####} {Width:0.####} {Height:0.####}");
}
