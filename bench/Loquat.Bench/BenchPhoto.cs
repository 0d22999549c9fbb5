using System.Diagnostics;
using Loquat.Tests;

namespace Loquat.Bench;

/// Photos as the tests draw them, encoded as a phone does.
static class BenchPhoto
{
    public static byte[] Jpeg(int width, int height, int scene)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-photo-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "in.ppm"), PhotoScene.Pixmap(width, height, scene));
            using var vips = Process.Start(
                new ProcessStartInfo("vips", ["copy", "in.ppm", "out.jpg[Q=90,strip]"]) { WorkingDirectory = folder.FullName })!;
            vips.WaitForExit();
            return File.ReadAllBytes(Path.Combine(folder.FullName, "out.jpg"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
