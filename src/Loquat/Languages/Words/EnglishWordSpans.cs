using System.Buffers;
using System.Text.RegularExpressions;
using Loquat.Linguistics.Dictionaries;

namespace Loquat.Languages.Words;

/// Divides an English text into words, and into phrases that have an entry of their own.
static partial class EnglishWordSpans
{
    const int MostWords = 4;

    static readonly SearchValues<char> Separators = SearchValues.Create(",.;:!?\n");

    public static IEnumerable<WordSpan> In(string text)
    {
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count;)
        {
            var count = PhraseAt(text, words, i);
            var last = words[i + count - 1];
            foreach (var span in count > 1 ? [new("en", words[i].Index, last.Index + last.Length - words[i].Index)] : Parts(words[i]))
            {
                yield return span;
            }
            i += count;
        }
    }

    static int PhraseAt(string text, MatchCollection words, int first)
    {
        for (var count = Math.Min(MostWords, words.Count - first); count > 1; count--)
        {
            var last = words[first + count - 1];
            var phrase = text[words[first].Index..(last.Index + last.Length)];
            if (IsSpaced(phrase, count) && EnglishDictionary.Default.Find(phrase).Any(entry => IsPhrase(entry.Written)))
            {
                return count;
            }
        }
        return 1;
    }

    static bool IsSpaced(string phrase, int count) => phrase.Count(c => c == ' ') == count - 1 && phrase.Split(' ').Length == count
        && !phrase.AsSpan().ContainsAny(Separators);

    static bool IsPhrase(string written) => written.Contains(' ', StringComparison.Ordinal);

    /// A compound that the dictionary lacks is looked up by its parts.
    static IEnumerable<WordSpan> Parts(Match word)
    {
        if (!word.Value.Contains('-', StringComparison.Ordinal) || EnglishDictionary.Default.Find(word.Value).Count > 0)
        {
            return [new("en", word.Index, word.Length)];
        }
        return Simple().Matches(word.Value).Select(part => new WordSpan("en", word.Index + part.Index, part.Length));
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")]
    private static partial Regex Simple();
}
