using System.Text;

namespace Loquat.Tests;

/// Hills, a sky, a sun and sensor noise as a portable pixmap, which compresses like a photo.
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
                var (r, g, b) = Colour((double)x / width, (double)y / height, (double)width / height, scene);
                var noise = (int)(grain >> 29) - 4;
                (file[at], file[at + 1], file[at + 2]) = (Clamp(r + noise), Clamp(g + noise), Clamp(b + noise));
                at += 3;
            }
        }
        return file;
    }

    /// Three ridges, each darker than the one behind it, under a sky that is lighter than all of them.
    static (int R, int G, int B) Colour(double x, double y, double shape, int scene)
    {
        for (var ridge = 3; ridge >= 1; ridge--)
        {
            var top = 0.46 + (0.13 * ridge) + (0.05 * Math.Sin((x * (4 + ridge)) + scene + ridge))
                + (0.02 * Math.Sin((x * 17 * ridge) + (scene * 2)));
            if (y > top)
            {
                var fog = (int)(90 * Math.Min(1, (y - top) * 2.2));
                return (150 - (38 * ridge) + (fog / 3), 150 - (28 * ridge) + (fog / 3), 130 + (scene * 11 % 40) - (22 * ridge) + (fog / 3));
            }
        }
        var sun = Math.Pow((x - 0.25 - (scene % 4 * 0.15)) * shape, 2) + Math.Pow(y - 0.24, 2);
        return sun < 0.006
            ? (255, 226, 160)
            : (246 - (int)(20 * y), 200 + (scene * 7 % 30) - (int)(30 * y), 160 + (scene * 29 % 60) + (int)(30 * y));
    }

    static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
