using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Settings;

namespace Loquat.Web.Parts;

/// Languages under the names that their own readers use.
public static class LanguageNames
{
    public static IReadOnlyList<(string Tag, string Name)> All { get; } = [.. Preferences.Languages.Select(tag => (tag, OwnName(tag)))];

    /// Nothing for a language that nobody could tell.
    public static string? Of(string tag)
    {
        var primary = tag.Split('-')[0];
        return All.FirstOrDefault(l => l.Tag == primary).Name;
    }

    /// As its readers call it, whether it is one of these or not.
    public static string OwnNameOf(string tag) => OwnName(tag);

    // Some languages write their name small within a sentence; in a list it begins with a capital.
    static string OwnName(string tag)
    {
        var language = CultureInfo.GetCultureInfo(tag);
        return language.TextInfo.ToUpper(language.NativeName[0]) + language.NativeName[1..];
    }
}
