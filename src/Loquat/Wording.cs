using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat;

/// Inserts values into texts.
public static partial class Wording
{
    /// `{0}` is the first value. Placeholders inside a value are not replaced.
    public static string Of(string format, params string[] values) =>
        Place().Replace(format, place => values[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)]);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
