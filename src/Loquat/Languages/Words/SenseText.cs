using System.Text.RegularExpressions;
using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.Words;

/// Prepares the notation of the dictionaries for reading.
static partial class SenseText
{
    const string Classifiers = "CL:";
    const int MostSenses = 8;

    public static WordMeaning Of(DictionaryEntry entry, string language)
    {
        var senses = entry.Senses.Select(sense => language == "zh" ? WithMarkedPinyin(sense) : sense.Trim()).ToList();
        return new(entry.Written, PronunciationOf(entry, language),
            [.. senses.Where(sense => sense.Length > 0 && !IsClassifiers(sense)).Take(MostSenses)])
        {
            Register = entry.Register,
            MeasureWords = senses.Find(IsClassifiers)?[Classifiers.Length..].Replace(",", ", ", StringComparison.Ordinal) ?? "",
            Example = entry.Example,
            ExampleTranslation = entry.ExampleTranslation,
        };
    }

    public static string PronunciationOf(DictionaryEntry entry, string language) =>
        language == "zh" ? Marked(entry.Pronunciation) : Phonetic(entry.Pronunciation);

    /// A sense that only refers to another word.
    public static bool IsReference(string sense) => Reference().IsMatch(sense);

    /// `(bound form) length` becomes `length`, `"water" radical` becomes `water`, and only the first of several synonyms stays.
    public static string Short(string sense)
    {
        var (start, rest) = (0, WithMarkedPinyin(sense));
        while (start < rest.Length && rest[start] == '(' && rest.IndexOf(')', start) is > 0 and var end && end + 1 < rest.Length)
        {
            start = end + 1;
        }
        var plain = Aside().Replace(rest[start..].Split(';')[0], "").Trim();
        return Radical().Match(plain) is { Success: true } radical ? radical.Groups["name"].Value : plain;
    }

    static bool IsClassifiers(string sense) => sense.StartsWith(Classifiers, StringComparison.Ordinal);

    // 個|个[ge4] becomes 个 (gè).
    static string WithMarkedPinyin(string sense) =>
        Form().Replace(sense, form => $"{form.Groups["simplified"].Value} ({Marked(form.Groups["pinyin"].Value)})");

    static string Marked(string numbered) => string.Join(' ', numbered.Split(' ').Select(PinyinText.Marked));

    // ECDICT writes stress with apostrophes and commas.
    static string Phonetic(string written) => written.Replace('\'', 'ˈ').Replace(',', 'ˌ').Replace('ә', 'ə').Replace(':', 'ː').Trim();

    [GeneratedRegex(@"(?:[^\s|\[\]()""“:,/]+\|)?(?<simplified>[^\s|\[\]()""“:,/]+)\[(?<pinyin>[A-Za-z0-9: ]+)\]")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:surname |(?:old |erhua |archaic )?variant of |used in |see (?:also )?\p{IsCJKUnifiedIdeographs}|Japanese )")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s*\([^)]*\)|,\s*occurring in .*$")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^""?(?<name>[^""]+?)""? radical\b")]
    private static partial Regex Radical();
}
