using Loquat.Linguistics.Search;

namespace Loquat.Search;

/// An excerpt of a note around the first match, split into matching and other pieces.
public sealed record Snippet(IReadOnlyList<(string Text, bool IsMatch)> Pieces)
{
    const int Before = 20;
    const int Longest = 80;

    /// From the text, else from the title; null if neither contains a match.
    public static Snippet? Of(FoundNote note, SearchQuery query, IReadOnlyList<MatchReason> reasons)
    {
        IReadOnlyList<SearchPiece> wanted = [.. query.Pieces, .. reasons.SelectMany(reason => SearchQuery.Read(reason.Found))];
        return Around(string.Join(' ', note.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), wanted)
            ?? Around(note.Title, wanted);
    }

    static Snippet? Around(string text, IReadOnlyList<SearchPiece> wanted)
    {
        var matches = SearchMatches.In(text, wanted);
        if (matches.Count == 0)
        {
            return null;
        }
        var start = BeginningBefore(text, matches[0].Start);
        var end = Whole(text, Math.Min(text.Length, start + Longest));
        var pieces = new List<(string, bool)>();
        var at = start;
        foreach (var match in matches.Where(m => m.End <= end))
        {
            Add(text[at..match.Start], false);
            Add(text[match.Start..match.End], true);
            at = match.End;
        }
        Add(text[at..Math.Max(at, end)] + (end < text.Length ? "…" : ""), false);
        return new Snippet(start > 0 ? [("…", false), .. pieces] : pieces);

        void Add(string piece, bool isMatch)
        {
            if (piece.Length > 0)
            {
                pieces.Add((piece, isMatch));
            }
        }
    }

    /// Starts after a space if there is one, and earlier if little text follows.
    static int BeginningBefore(string text, int match)
    {
        var earliest = Math.Max(0, Math.Min(match - Before, text.Length - Longest));
        if (earliest == 0)
        {
            return 0;
        }
        var space = text.IndexOf(' ', earliest, match - earliest);
        return space >= 0 ? space + 1 : Whole(text, earliest);
    }

    /// Does not split a surrogate pair.
    static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
