using System.Text;

namespace Loquat.Notes;

/// Words that somebody doesn't want to read. Small and capital letters, wide and narrow ones are the same. Where a script leaves spaces
/// between words a word counts as a whole (`art` is not in `party`); where it leaves none, such as in Chinese, it counts anywhere.
public sealed class MutedWords
{
    // Thai and what follows it, up to Chinese and Korean, needs no space to begin a word.
    const char FirstWithoutSpaces = '\u0E00';

    readonly string[] words;

    MutedWords(string[] words) => this.words = words;

    public bool IsEmpty => words.Length == 0;

    /// One word a line.
    public static MutedWords Of(string lines) =>
        new([.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded)
            .Where(w => w.Length > 0)]);

    public bool AreIn(string text)
    {
        var folded = Folded(text);
        return Array.Exists(words, word => IsIn(folded, word));
    }

    static bool IsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var beginsInside = at > 0 && IsSpacedLetter(word[0]) && IsSpacedLetter(text[at - 1]);
            var endsInside = end < text.Length && IsSpacedLetter(word[^1]) && IsSpacedLetter(text[end]);
            if (!beginsInside && !endsInside)
            {
                return true;
            }
        }
        return false;
    }

    static bool IsSpacedLetter(char c) => c < FirstWithoutSpaces && char.IsLetterOrDigit(c);

    static string Folded(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half of a character: compared as it is.
            return text.ToLowerInvariant();
        }
    }
}
