using System.Globalization;

namespace Loquat.Demo.Scenes;

/// An RGB colour with components from 0 to 255.
readonly record struct Colour(double R, double G, double B)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Black = new(0, 0, 0);

    public double Lightness => ((0.299 * R) + (0.587 * G) + (0.114 * B)) / 255;

    /// Parses `e8791a`.
    public static Colour Of(string hex)
    {
        var number = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(number >> 16, (number >> 8) & 255, number & 255);
    }

    public Colour Mixed(Colour other, double share) =>
        new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public Colour Lighter(double share) => Mixed(White, share);

    public Colour Darker(double share) => Mixed(Black, share);

    public override string ToString() => $"#{(int)R:x2}{(int)G:x2}{(int)B:x2}";
}
