namespace Loquat.Languages.Words;

/// A sentence of a text, shortened around a word. An ellipsis stands for what was cut off.
public sealed record SentenceAround(string Before, string Word, string After)
{
    const string Ends = "。！？!?\n";
    const string Closers = "”’」』）)》】\"'";

    public string Whole => Before + Word + After;

    /// The sentence with the word at an index, at most about `most` characters long.
    public static SentenceAround Of(string text, int start, int length, int most)
    {
        var (from, to) = (start, start + length);
        while (from > 0 && !EndsBefore(text, from))
        {
            from--;
        }
        while (to < text.Length && !EndsBefore(text, to))
        {
            to++;
        }
        var side = Math.Max(0, (most - length) / 2);
        var (first, last) = (Unsplit(text, Math.Max(from, start - side)), Unsplit(text, Math.Min(to, start + length + side)));
        return new(
            (first > from ? "…" : "") + text[first..start].TrimStart(),
            text.Substring(start, length),
            text[(start + length)..last].TrimEnd() + (last < to ? "…" : ""));
    }

    static bool EndsBefore(string text, int at)
    {
        if (at < text.Length && (Ends + Closers).Contains(text[at], StringComparison.Ordinal) && text[at] != '\n')
        {
            return false;
        }
        var last = at - 1;
        while (last > 0 && Closers.Contains(text[last], StringComparison.Ordinal))
        {
            last--;
        }
        return Ends.Contains(text[last], StringComparison.Ordinal)
            || (text[last] == '.' && at < text.Length && char.IsWhiteSpace(text[at]));
    }

    /// Does not split a surrogate pair.
    static int Unsplit(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
