using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Settings;

namespace Loquat.Web.Parts;

/// The names of languages in the languages themselves.
public static class LanguageNames
{
    public static IReadOnlyList<(string Tag, string Name)> All { get; } = [.. Preferences.Languages.Select(tag => (tag, OwnName(tag)))];

    /// Null for a language that is not in the list.
    public static string? Of(string tag)
    {
        var primary = tag.Split('-')[0];
        return All.FirstOrDefault(l => l.Tag == primary).Name;
    }

    /// The name of any language in that language, listed or not.
    public static string OwnNameOf(string tag) => OwnName(tag);

    // Some languages write their name in lower case, but a list entry starts with a capital.
    static string OwnName(string tag)
    {
        var language = CultureInfo.GetCultureInfo(tag);
        return language.TextInfo.ToUpper(language.NativeName[0]) + language.NativeName[1..];
    }
}
