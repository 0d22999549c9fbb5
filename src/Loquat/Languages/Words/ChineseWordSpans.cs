using Loquat.Linguistics.Dictionaries;
using Loquat.Linguistics.Segmentation;

namespace Loquat.Languages.Words;

/// Divides a Chinese text into the words that a reader would look up.
static class ChineseWordSpans
{
    // Two single characters that the segmenter keeps apart are seldom a word, even if a dictionary lists them together.
    const int ShortestJoined = 3;

    static readonly WordParts Grammar = new(ChineseDictionary.Default);

    /// The words in order, without gaps except for what is no word.
    public static IEnumerable<WordSpan> In(string text)
    {
        var words = ChineseSegmenter.Default.Segment(text);
        var lower = text.ToLowerInvariant();
        for (var i = 0; i < words.Count;)
        {
            if (words[i].Kind == WordKind.Other)
            {
                i++;
                continue;
            }
            var joined = JoinedAt(text, lower, words, i);
            if (joined > 0)
            {
                yield return new("zh", words[i].Start, words[i + joined - 1].Start + words[i + joined - 1].Length - words[i].Start);
                i += joined;
                continue;
            }
            foreach (var span in Parts(text, words[i]))
            {
                yield return span;
            }
            i++;
        }
    }

    /// The number of neighbours that together are an entry, or 0. An entry of the glossary may also be short.
    static int JoinedAt(string text, string lower, IReadOnlyList<TextWord> words, int first)
    {
        var start = words[first].Start;
        for (var last = Math.Min(words.Count - 1, first + ChineseDictionary.Longest - 1); last >= first; last--)
        {
            var length = words[last].Start + words[last].Length - start;
            if (words[last].Kind == WordKind.Other || length > ChineseDictionary.Longest)
            {
                continue;
            }
            var isLong = last == first || length >= ShortestJoined;
            if (Entries(text, lower, start, length) is { Count: > 0 } found && (isLong || found.Any(entry => entry.IsOfGlossary)))
            {
                return last - first + 1;
            }
        }
        return 0;
    }

    static IReadOnlyList<DictionaryEntry> Entries(string text, string lower, int start, int length) =>
        ChineseDictionary.Default.Find(text.Substring(start, length)) is { Count: > 0 } found
            ? found
            : ChineseDictionary.Default.Find(lower.Substring(start, length));

    /// A word that the dictionary lacks: its parts by grammar, otherwise the longest words within it. Letters are English.
    static List<WordSpan> Parts(string text, TextWord word)
    {
        if (word.Kind != WordKind.Han)
        {
            return word.Kind == WordKind.Letters ? [new("en", word.Start, word.Length)] : [];
        }
        var parts = new List<WordSpan>();
        var lengths = Grammar.Of(text.Substring(word.Start, word.Length)).Select(part => part.Length).ToArray();
        for (var at = word.Start; at < word.Start + word.Length;)
        {
            var length = parts.Count < lengths.Length ? lengths[parts.Count]
                : Math.Max(1, ChineseDictionary.Default.LongestAt(text.AsSpan(at, word.Start + word.Length - at)));
            parts.Add(new("zh", at, length));
            at += length;
        }
        return parts;
    }
}
