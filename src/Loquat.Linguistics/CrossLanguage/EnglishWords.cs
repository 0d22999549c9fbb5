using Loquat.Linguistics.Dictionaries;

namespace Loquat.Linguistics.CrossLanguage;

/// <summary>Divides English text into words.</summary>
static class EnglishWords
{
    const string Apostrophes = "'’";

    /// <summary>Returns the words of a text in lower case. Contractions are resolved and possessive endings removed.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        for (var at = 0; at < lower.Length;)
        {
            var end = EndOfWord(lower, at);
            if (end == at)
            {
                at++;
                continue;
            }
            foreach (var part in PartsOf(lower[at..end]))
            {
                yield return part;
            }
            at = end;
        }
    }

    static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at)))
        {
            at++;
        }
        return at;
    }

    static bool IsInside(string text, int at) => Apostrophes.Contains(text[at], StringComparison.Ordinal)
        && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    static IEnumerable<string> PartsOf(string word) =>
        word.Contains('\'', StringComparison.Ordinal) ? EnglishForms.BasesOf(word).DefaultIfEmpty(word) : [word];
}
