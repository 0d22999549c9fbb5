namespace Loquat.Linguistics.Lines;

/// <summary>Finds the ends of sentences by their punctuation (a simplified UAX #29, section 5).</summary>
static class SentenceEnds
{
    const string WideMarks = "。！？…";
    const string Marks = ".!?";
    const string Closers = "”’」』）)》】\"'";

    // "Dr." and "p." don't end a sentence.
    const int ShortestWord = 3;

    /// <summary>Finds the last end of a sentence within a range.</summary>
    /// <returns>The index at which the next sentence starts, or null.</returns>
    public static int? LastIn(string text, int from, int to)
    {
        for (var end = Math.Min(to, text.Length - 1); end > from; end--)
        {
            if (IsStart(text, end))
            {
                return end;
            }
        }
        return null;
    }

    static bool IsStart(string text, int at)
    {
        if (char.IsWhiteSpace(text[at]) || char.IsLowSurrogate(text[at])
            || (Closers + WideMarks).Contains(text[at], StringComparison.Ordinal))
        {
            return false;
        }
        var last = at - 1;
        while (last > 0 && char.IsWhiteSpace(text[last]))
        {
            last--;
        }
        var isSpaced = last < at - 1;
        while (last > 0 && Closers.Contains(text[last], StringComparison.Ordinal))
        {
            last--;
        }
        return WideMarks.Contains(text[last], StringComparison.Ordinal)
            || (isSpaced && Marks.Contains(text[last], StringComparison.Ordinal) && !char.IsLower(text[at])
                && (text[last] != '.' || LettersBefore(text, last) >= ShortestWord));
    }

    static int LettersBefore(string text, int at)
    {
        var first = at;
        while (first > 0 && char.IsLetterOrDigit(text[first - 1]))
        {
            first--;
        }
        return at - first;
    }
}
