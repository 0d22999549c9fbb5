using System.Globalization;

namespace Loquat.Media;

/// Formats byte counts for people.
public static class ByteSizes
{
    const double Step = 1024;
    static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// Returns text such as `1.5 GB`, with the decimal separator of the current culture.
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
