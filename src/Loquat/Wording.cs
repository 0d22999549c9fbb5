using System.Globalization;

namespace Loquat;

/// Fills the placeholders of a text from the resources.
public static class Wording
{
    /// `{0}` is the first value. Numbers and dates are formatted for the reader's culture; placeholders inside of values are not expanded.
    public static string Of(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
