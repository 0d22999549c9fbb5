using System.Globalization;

namespace Loquat.Languages.MyWords;

/// Shortens the sentence that is saved with a word.
public static class WordSentences
{
    public const int Longest = 300;

    // How far a cut moves to the nearest space, so that it doesn't divide a word.
    const int Reach = 20;

    /// A sentence longer than `Longest` is cut around the word, or after its beginning if the word is not in it.
    public static string Around(string sentence, string word)
    {
        if (sentence.Length <= Longest)
        {
            return sentence;
        }
        var at = Math.Max(0, sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase));
        var start = Math.Clamp(at + (word.Length - Longest) / 2, 0, sentence.Length - Longest);
        var (from, to) = (start == 0 ? 0 : StartAt(sentence, start, at), start + Longest);
        to = to >= sentence.Length ? sentence.Length : EndAt(sentence, to, Math.Min(at + word.Length, to));
        return (from > 0 ? "…" : "") + sentence[from..to].Trim() + (to < sentence.Length ? "…" : "");
    }

    static int StartAt(string sentence, int start, int latest)
    {
        var space = sentence.IndexOf(' ', start, Math.Min(Reach, Math.Max(0, latest - start)));
        return space >= 0 ? space + 1 : CharacterAt(sentence, start);
    }

    static int EndAt(string sentence, int end, int earliest)
    {
        var space = sentence.LastIndexOf(' ', end - 1, Math.Min(Reach, Math.Max(0, end - earliest)));
        return space >= 0 ? space : CharacterAt(sentence, end);
    }

    /// The start of the character (grapheme) that contains this place.
    static int CharacterAt(string sentence, int at)
    {
        var starts = StringInfo.ParseCombiningCharacters(sentence);
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? at : starts[~found - 1];
    }
}
