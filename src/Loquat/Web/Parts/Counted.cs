using System.Globalization;

namespace Loquat.Web.Parts;

/// Words that change with a number. Each has two keys, `…_One` and `…_Other`, also where a language makes no difference.
public static class Counted
{
    public static string Of(int count, string one, string other) =>
        string.Format(CultureInfo.CurrentCulture, count == 1 ? one : other, count);
}
