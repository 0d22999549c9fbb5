using System.Globalization;

namespace Loquat.Media;

/// Numbers of bytes as people say them.
public static class ByteSizes
{
    const double Step = 1024;
    static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// `1.5 GB`, with the point or comma of the reader's language.
    public static string Words(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= Step && unit < Units.Length - 1)
        {
            (value, unit) = (value / Step, unit + 1);
        }
        return string.Create(CultureInfo.CurrentCulture, $"{value:0.#} {Units[unit]}");
    }
}
