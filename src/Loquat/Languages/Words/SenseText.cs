using System.Text.RegularExpressions;
using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Pinyin;

namespace Loquat.Languages.Words;

/// Prepares the notation of the dictionaries for reading.
static partial class SenseText
{
    const int MostSenses = 8;
    const int MostShort = 24;

    public static WordMeaning Of(DictionaryEntry entry, string language)
    {
        var senses = entry.Senses.Select(sense => language == "zh" ? WithMarkedPinyin(sense) : sense).ToList();
        return new(entry.Written, PronunciationOf(entry, language),
            [.. senses.Select(WithoutMeasureWords).Where(sense => sense.Length > 0).Take(MostSenses)])
        {
            Register = entry.Register,
            MeasureWords = string.Join(", ", senses.SelectMany(MeasureWordsOf).Distinct()),
            Example = entry.Example,
            ExampleTranslation = entry.ExampleTranslation,
        };
    }

    public static string PronunciationOf(DictionaryEntry entry, string language) =>
        language == "zh" ? Marked(entry.Pronunciation) : Phonetic(entry.Pronunciation);

    /// A sense that only refers to another word, or a surname.
    public static bool IsReference(string sense) => Reference().IsMatch(sense);

    /// `(bound form) length` becomes `length`, `"water" radical` becomes `water`, and only the first of several synonyms stays.
    public static string Short(string sense)
    {
        var first = Aside().Replace(WithMarkedPinyin(sense), " ").Split(';')[0].Trim();
        var plain = Radical().Match(first) is { Success: true } radical ? radical.Groups["name"].Value : first;
        return plain.Length > MostShort ? plain.Split(',')[0] : plain;
    }

    // 個|个[ge4] becomes 个 (gè), and [ge4] alone gè.
    static string WithMarkedPinyin(string sense) => Numbered().Replace(
        Form().Replace(sense, form => $"{form.Groups["simplified"].Value} ({Marked(form.Groups["pinyin"].Value)})"),
        alone => Marked(alone.Groups["pinyin"].Value));

    // mountain; hill (CL:座 (zuò)) becomes mountain; hill.
    static string WithoutMeasureWords(string sense) => MeasureWords().Replace(sense, "").Trim();

    static IEnumerable<string> MeasureWordsOf(string sense) =>
        MeasureWords().Matches(sense).SelectMany(found => found.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries));

    static string Marked(string numbered) => string.Join(' ', numbered.Split(' ').Select(PinyinText.Marked));

    // ECDICT writes stress with apostrophes and commas.
    static string Phonetic(string written) => written.Replace('\'', 'ˈ').Replace(',', 'ˌ').Replace('ә', 'ə').Replace(':', 'ː').Trim();

    [GeneratedRegex(@"(?:[^\s|\[\]()""“:,/]+\|)?(?<simplified>[^\s|\[\]()""“:,/]+)\[(?<pinyin>[A-Za-z0-9: ]+)\]")]
    private static partial Regex Form();

    [GeneratedRegex(@"\[(?<pinyin>[A-Za-z:]+[1-5](?: [A-Za-z:]+[1-5])*)\]")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s*\(CL:(?<words>(?:[^()]|\([^()]*\))*)\)|^CL:(?<words>.*)$")]
    private static partial Regex MeasureWords();

    [GeneratedRegex(
        @"^(?:surname |(?:old |erhua |archaic )?variant of |used in |see (?:also )?\p{IsCJKUnifiedIdeographs}|Japanese )|\(surname\)$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s*\((?:[^()]|\([^()]*\))*\)|,\s*occurring in .*$")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^""?(?<name>[^""]+?)""? radical\b")]
    private static partial Regex Radical();
}
