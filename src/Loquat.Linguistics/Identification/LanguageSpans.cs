namespace Loquat.Linguistics.Identification;

/// <summary>Divides a text that mixes languages into parts of one language.</summary>
static class LanguageSpans
{
    // The ends of sentences and lines: a change of language within the same script happens there.
    const string Ends = "\n.!?。！？…";

    /// <summary>Divides a text where the kind of script changes and where a sentence in another language begins.</summary>
    /// <param name="identifier">Identifies each part.</param>
    /// <param name="text">Any text.</param>
    /// <param name="likely">See <see cref="LanguageIdentifier.Identify"/>.</param>
    /// <returns>Parts without gaps; one for a text without words, and none for an empty text.</returns>
    public static IReadOnlyList<LanguageSpan> Of(LanguageIdentifier identifier, string text, IReadOnlyCollection<string>? likely)
    {
        var spans = new List<LanguageSpan>();
        foreach (var (start, length) in Pieces(text))
        {
            var piece = new LanguageSpan(start, length, identifier.Identify(text.AsSpan(start, length), likely));
            if (spans.Count > 0 && IsSame(spans[^1], piece))
            {
                var last = spans[^1];
                spans[^1] = last with
                {
                    Length = last.Length + length,
                    Language = identifier.Identify(text.AsSpan(last.Start, last.Length + length), likely),
                };
            }
            else
            {
                spans.Add(piece);
            }
        }
        return spans;
    }

    // An unsure part joins the one before if both could be the same language.
    static bool IsSame(LanguageSpan last, LanguageSpan next) =>
        last.Language.Tag == next.Language.Tag || next.Language.Certainty == Certainty.NotALanguage
        || (next.Language.Certainty == Certainty.Unsure && IsLatin(last.Language) == IsLatin(next.Language))
        || last.Language.Certainty == Certainty.NotALanguage
        || (last.Language.Language == "zh" && next.Language.Tag.StartsWith("zh", StringComparison.Ordinal));

    static bool IsLatin(IdentifiedLanguage language) =>
        language.Tag is not ("ja" or "ko" or "th" or "el" or "he" or "ru" or "uk" or "be" or "bg" or "sr" or "ar" or "fa" or "ur" or "hi")
        && !language.Tag.StartsWith("zh", StringComparison.Ordinal);

    static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        var (start, last) = (0, Script.None);
        foreach (var (at, script) in Words(text))
        {
            if (last != Script.None && (Kind(script) != Kind(last) || IsEnd(text.AsSpan(start, at - start))))
            {
                yield return (start, at - start);
                start = at;
            }
            last = script;
        }
        if (start < text.Length)
        {
            yield return (start, text.Length - start);
        }
    }

    static bool IsEnd(ReadOnlySpan<char> text) =>
        text.TrimEnd(" \t\"'”’）)") is { Length: > 0 } trimmed && Ends.Contains(trimmed[^1], StringComparison.Ordinal);

    static List<(int At, Script Script)> Words(string text)
    {
        var found = new List<(int, Script)>();
        for (var words = new TextWords(text); words.MoveNext();)
        {
            found.Add((words.Start, words.Script));
        }
        return found;
    }

    static Script Kind(Script script) => script == Script.Kana ? Script.Han : script;
}
