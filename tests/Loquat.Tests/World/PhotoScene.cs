using System.Text;

namespace Loquat.Tests;

/// A hill, a sky, a sun and the grain of a sensor, as a portable pixmap: something that is coded like a photo.
static class PhotoScene
{
    public static byte[] Pixmap(int width, int height, int scene)
    {
        var header = Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n");
        var file = new byte[header.Length + (width * height * 3)];
        header.CopyTo(file, 0);
        var at = header.Length;
        var grain = (uint)(scene + 1) * 2_654_435_761u;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                grain = (grain * 1_664_525u) + 1_013_904_223u;
                var (r, g, b) = Colour((double)x / width, (double)y / height, scene);
                var noise = (int)(grain >> 29) - 4;
                (file[at], file[at + 1], file[at + 2]) = (Clamp(r + noise), Clamp(g + noise), Clamp(b + noise));
                at += 3;
            }
        }
        return file;
    }

    static (int R, int G, int B) Colour(double x, double y, int scene)
    {
        var hill = 0.6 + (0.12 * Math.Sin((x * 7) + scene)) + (0.04 * Math.Sin((x * 31) + (scene * 2)));
        if (y > hill)
        {
            var depth = (y - hill) / (1 - hill);
            return ((int)(50 + (60 * depth)), (int)(110 - (50 * depth) + (20 * Math.Sin(x * 90))), 40 + (scene * 13 % 60));
        }
        var sun = Math.Pow(x - 0.2 - (scene % 5 * 0.13), 2) + Math.Pow(y - 0.25, 2);
        return sun < 0.006 ? (255, 214, 120) : ((int)(240 - (90 * y)), (int)(190 - (40 * y)), (int)(140 + (scene * 29 % 80) + (40 * y)));
    }

    static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
