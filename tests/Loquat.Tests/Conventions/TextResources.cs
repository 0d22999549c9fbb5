using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Loquat.Tests.Conventions;

/// Checks that both languages have the same texts.
static partial class TextResources
{
    public static IEnumerable<string> Breaches(XDocument english, XDocument chinese)
    {
        var (en, zh) = (Entries(english), Entries(chinese));
        return
        [
            .. en.Keys.Except(zh.Keys).Select(key => $"{key} is missing in Chinese"),
            .. zh.Keys.Except(en.Keys).Select(key => $"{key} is missing in English"),
            .. en.Concat(zh).Where(entry => string.IsNullOrWhiteSpace(entry.Value)).Select(entry => $"{entry.Key} is empty"),
            .. en.Keys.Intersect(zh.Keys)
                .Where(key => !Placeholders(en[key]).SetEquals(Placeholders(zh[key])))
                .Select(key => $"{key} has other placeholders in Chinese"),
        ];
    }

    static Dictionary<string, string> Entries(XDocument resources) =>
        resources.Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")?.Value ?? "");

    static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
