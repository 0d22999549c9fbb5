using System.Text.RegularExpressions;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Linguistics.Dictionaries;

/// <summary>Divides a text into the words that a reader can look up.</summary>
public static partial class DictionaryWords
{
    static readonly Lazy<WordParts> Parts = new(() => new(ChineseDictionary.Default));

    /// <summary>Returns the words of one language in a text, in order, without links, mentions and numbers.</summary>
    /// <param name="text">A text, which may mix languages.</param>
    /// <param name="language"><c>zh</c> for words of Han characters, <c>en</c> for words of Latin letters.</param>
    /// <exception cref="ArgumentException">The language is another one.</exception>
    public static IEnumerable<DictionaryWord> Of(string text, string language)
    {
        var kind = language switch
        {
            "zh" => WordKind.Han,
            "en" => WordKind.Letters,
            _ => throw new ArgumentException("The language must be zh or en.", nameof(language)),
        };
        var plain = Addresses().Replace(text, match => new string(' ', match.Length));
        return ChineseSegmenter.Default.Segment(plain).Where(word => word.Kind == kind)
            .Select(word => (word.Start, Text: text.Substring(word.Start, word.Length)))
            .Where(word => kind == WordKind.Han || char.IsAsciiLetter(word.Text[0]))
            .Select(word => new DictionaryWord(
                word.Start, word.Text, kind == WordKind.Han ? ChinesePartsOf(word.Text) : EnglishPartsOf(word.Text)));
    }

    static IReadOnlyList<string> ChinesePartsOf(string word) =>
        ChineseDictionary.Default.Contains(word) ? [word] : Parts.Value.Of(word);

    // Compounds such as "hand-dyed" are found by their parts.
    static string[] EnglishPartsOf(string word)
    {
        if (EnglishDictionary.Default.Find(word).Count > 0)
        {
            return [word];
        }
        var parts = word.Split('-', '&');
        return parts.Length > 1 && parts.All(part => EnglishDictionary.Default.Find(part).Count > 0) ? parts : [];
    }

    [GeneratedRegex(@"(https?://|www\.)[\x21-\x7e]+|[@＠][\w.@-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
