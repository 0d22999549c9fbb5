using System.Globalization;

namespace Loquat.Media.Pictures;

/// How the owner wants a photo shown: first rotated, then cropped. The crop is in fractions of the rotated picture, 0 to 1.
public sealed record PictureEdit(int Rotation, double Left, double Top, double Width, double Height)
{
    const double LeastShare = 0.02;

    public static PictureEdit None { get; } = new(0, 0, 0, 1, 1);

    public bool IsCut => (Left, Top, Width, Height) != (0, 0, 1, 1);

    /// Parses text such as `90 0.1 0 0.75 1`. Refuses anything else, and a crop outside of the picture.
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

    /// Returns the centred crop with the given aspect ratio. Both ratios are width divided by height: `ratio` is the wanted one, `whole`
    /// that of the picture before its rotation.
    public PictureEdit FittedTo(double ratio, double whole)
    {
        var shares = ratio / (Rotation % 180 == 0 ? whole : 1 / whole);
        var (width, height) = (Math.Max(LeastShare, Math.Min(Width, Height * shares)),
            Math.Max(LeastShare, Math.Min(Height, Width / shares)));
        // A difference below 2% comes from imprecise dragging or whole pixels and is ignored.
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
