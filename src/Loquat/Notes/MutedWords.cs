using System.Text;
using System.Text.RegularExpressions;

namespace Loquat.Notes;

/// Words that somebody doesn't want to read. Small and capital letters, wide and narrow ones are the same. Where a script leaves spaces
/// between words a word counts as a whole (`art` is not in `party`); where it leaves none, such as in Chinese, it counts anywhere.
public sealed class MutedWords
{
    readonly Regex? pattern;

    MutedWords(Regex? pattern) => this.pattern = pattern;

    public bool IsEmpty => pattern is null;

    /// One word a line.
    public static MutedWords Of(string lines)
    {
        var words = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded).Where(w => w.Length > 0).Select(PatternOf).ToList();
        return new(words.Count == 0 ? null : new Regex(string.Join('|', words), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }

    public bool AreIn(string text) => pattern?.IsMatch(Folded(text)) == true;

    /// A letter or a digit may stand neither before nor behind a word that begins or ends with one, unless its script is written without spaces.
    static string PatternOf(string word)
    {
        var first = Rune.GetRuneAt(word, 0);
        Rune.DecodeLastFromUtf16(word, out var last, out _);
        return $"{(NeedsEdge(first) ? @"\b" : "")}{Regex.Escape(word)}{(NeedsEdge(last) ? @"\b" : "")}";
    }

    static bool NeedsEdge(Rune rune) => Rune.IsLetterOrDigit(rune) && rune.Value < 0x0E00;

    static string Folded(string text)
    {
        try
        {
            return Spaced(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            // Half of a character: compared as it is.
            return text.ToLowerInvariant();
        }
    }

    /// A space wherever letters meet those of a script without spaces: to a pattern both are letters, so no word would end there.
    static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length + 8);
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(c) && (before < 0x0E00) != (c < 0x0E00))
            {
                spaced.Append('\u0001');
            }
            spaced.Append(c);
            before = c;
        }
        return spaced.ToString();
    }
}
