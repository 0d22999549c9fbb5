using System.Text.RegularExpressions;

namespace Loquat.Tests.Conventions;

/// Words that the glossary replaces, in comments and documents. Code in backticks and addresses of links may contain them.
static partial class ReplacedProse
{
    public static IEnumerable<string> BreachesIn(string path, string text) =>
        from line in text.Split('\n').Select((words, index) => (Words: words, Number: index + 1))
        let prose = path.EndsWith(".md", StringComparison.Ordinal) ? line.Words : Comment().Match(line.Words).Groups["words"].Value
        from word in Replaced().Matches(Quoted().Replace(prose, " "))
        select $"{path}:{line.Number} says {word.Value}";

    [GeneratedRegex(@"^\s*(?:///?|/?\*|@\*|#(?!!))\s(?<words>.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(cages?|caged|doors?|rungs?|unheard|belongings|arrivals?|films?|talks?|kept bytes|hot reads?|back of the house|"
        + @"the house|of the house|whoever|one's)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Replaced();
}
