using System.Text;

namespace Loquat.Media.Pictures;

/// Encodes a blurred placeholder of a picture as a short text in the BlurHash format (github.com/woltapp/blurhash).
public static class BlurHash
{
    const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    /// `pixels` contains width × height × 3 bytes of sRGB. `across` and `down` are the numbers of components, 1 to 9 each.
    public static string Encode(ReadOnlySpan<byte> pixels, int width, int height, int across, int down)
    {
        if (pixels.Length != width * height * 3)
        {
            throw new ArgumentException("Three bytes for each pixel are needed.", nameof(pixels));
        }
        var waves = new (double R, double G, double B)[across * down];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                waves[(y * across) + x] = Wave(pixels, width, height, x, y);
            }
        }
        var largest = waves.Skip(1).Select(w => Math.Max(Math.Abs(w.R), Math.Max(Math.Abs(w.G), Math.Abs(w.B)))).DefaultIfEmpty(0).Max();
        var quantised = waves.Length > 1 ? Math.Clamp((int)Math.Floor((largest * 166) - 0.5), 0, 82) : 0;
        var scale = waves.Length > 1 ? (quantised + 1) / 166.0 : 1;

        var hash = new StringBuilder();
        Append(hash, across - 1 + ((down - 1) * 9), 1);
        Append(hash, quantised, 1);
        Append(hash, (ToSrgb(waves[0].R) << 16) + (ToSrgb(waves[0].G) << 8) + ToSrgb(waves[0].B), 4);
        foreach (var wave in waves.AsSpan(1))
        {
            Append(hash, (Quantise(wave.R / scale) * 19 * 19) + (Quantise(wave.G / scale) * 19) + Quantise(wave.B / scale), 2);
        }
        return hash.ToString();
    }

    static (double R, double G, double B) Wave(ReadOnlySpan<byte> pixels, int width, int height, int across, int down)
    {
        var (r, g, b) = (0.0, 0.0, 0.0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var weight = Math.Cos(Math.PI * across * x / width) * Math.Cos(Math.PI * down * y / height);
                var at = ((y * width) + x) * 3;
                r += weight * ToLinear(pixels[at]);
                g += weight * ToLinear(pixels[at + 1]);
                b += weight * ToLinear(pixels[at + 2]);
            }
        }
        var factor = (across == 0 && down == 0 ? 1.0 : 2.0) / (width * height);
        return (r * factor, g * factor, b * factor);
    }

    static int Quantise(double value) => Math.Clamp((int)Math.Floor((Math.Sign(value) * Math.Sqrt(Math.Abs(value)) * 9) + 9.5), 0, 18);

    static double ToLinear(byte value)
    {
        var v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    static int ToSrgb(double value)
    {
        var v = Math.Clamp(value, 0, 1);
        return (int)(((v <= 0.0031308 ? v * 12.92 : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055) * 255) + 0.5);
    }

    static void Append(StringBuilder hash, int value, int length)
    {
        for (var place = length - 1; place >= 0; place--)
        {
            hash.Append(Digits[value / (int)Math.Pow(83, place) % 83]);
        }
    }
}
