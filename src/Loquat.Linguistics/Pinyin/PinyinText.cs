using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Loquat.Linguistics.Pinyin;

/// <summary>Ways to write pinyin (ISO 7098).</summary>
public static partial class PinyinText
{
    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouü");

    // The combining macron, acute, caron and grave accent.
    const string Marks = "\u0304\u0301\u030c\u0300";

    /// <summary>Writes a numbered syllable with a tone mark.</summary>
    /// <param name="numbered">A syllable such as <c>lv4</c>; ü is <c>v</c> or <c>u:</c>. Tone 5 is neutral.</param>
    /// <returns>The syllable with its mark; the same text if it has no tone.</returns>
    public static string Marked(string numbered)
    {
        if (numbered.Length < 2 || numbered[^1] is < '1' or > '5')
        {
            return numbered;
        }
        var letters = numbered[..^1].Replace("u:", "ü", StringComparison.OrdinalIgnoreCase).Replace('v', 'ü');
        var tone = numbered[^1] - '1';
        var at = PlaceOfMark(letters);
        return tone == 4 || at < 0 ? letters : letters.Insert(at + 1, $"{Marks[tone]}").Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same spelling for all sources: lower case, v instead of ü and u:.</summary>
    public static string Plain(string numbered) =>
        numbered.ToLowerInvariant().Replace("u:", "v", StringComparison.Ordinal).Replace('ü', 'v');

    /// <summary>Whether a word consists of syllables without tones, such as <c>luying</c>.</summary>
    /// <param name="word">A word in lower case, with v or u instead of ü.</param>
    public static bool IsPinyin(string word) => Syllables().IsMatch(word);

    [GeneratedRegex("^(([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
        + "([iu]ang|iong|[aeio]ng|ia[no]|ua[in]|a[ino]|e[inr]|i[aenu]|ou|u[aeino]|ve|[aeiouv]))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Syllables();

    // On a or e; on the o of ou; otherwise on the last vowel.
    static int PlaceOfMark(string letters)
    {
        var lower = letters.ToLowerInvariant();
        var at = lower.IndexOfAny(['a', 'e']);
        at = at >= 0 ? at : lower.IndexOf("ou", StringComparison.Ordinal);
        return at >= 0 ? at : lower.AsSpan().LastIndexOfAny(Vowels);
    }
}
