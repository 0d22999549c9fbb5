using System.Globalization;

namespace Loquat.Web.Parts;

/// Texts with a number. Each has two keys, `…_One` and `…_Other`, even if a language makes no difference.
public static class Counted
{
    public static string Of(int count, string one, string other) =>
        string.Format(CultureInfo.CurrentCulture, count == 1 ? one : other, count);
}
