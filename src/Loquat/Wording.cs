using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat;

/// Puts what is particular into a sentence.
public static partial class Wording
{
    /// `{0}` is the first value. What a value says is never read as a place.
    public static string Of(string format, params string[] values) =>
        Place().Replace(format, place => values[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)]);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
