using System.Globalization;

namespace Loquat.Media.Pictures;

/// How the owner wants a photo shown: first turned, then cut. The cut is in shares of the turned picture, 0 to 1.
public sealed record PictureEdit(int Rotation, double Left, double Top, double Width, double Height)
{
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
        var numbers = parts.Select(p => double.TryParse(p, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : double.NaN).ToArray();
        return numbers is [0 or 90 or 180 or 270, >= 0 and < 1, >= 0 and < 1, > 0.01 and <= 1, > 0.01 and <= 1] && numbers[1] + numbers[3] <= 1.0001 && numbers[2] + numbers[4] <= 1.0001
            ? new((int)numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
            : throw Refusal.Invalid(Text.Photo_EditWrong);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rotation} {Left:0.####} {Top:0.####} {Width:0.####} {Height:0.####}");
}
