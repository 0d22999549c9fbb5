using System.Text;

namespace Loquat.Notes;

/// Words that a person does not want to read, compared regardless of case and character width. In scripts with spaces, a word matches as a
/// whole only (`art` is not in `party`). In scripts without spaces, such as Chinese, it matches anywhere.
public sealed class MutedWords
{
    // The range from Thai to Chinese and Korean, where a word can start without a space.
    const char FirstWithoutSpaces = '\u0E00';

    readonly string[] words;

    MutedWords(string[] words) => this.words = words;

    public bool IsEmpty => words.Length == 0;

    /// One word or phrase per line.
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
            // An unpaired surrogate can't be normalised and is compared as it is.
            return text.ToLowerInvariant();
        }
    }
}
