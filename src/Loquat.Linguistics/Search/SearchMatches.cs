namespace Loquat.Linguistics.Search;

/// <summary>Finds the matches of a search in a text, regardless of spelling.</summary>
public static class SearchMatches
{
    /// <summary>Returns whether a text contains a phrase: its words in sequence, with only punctuation and spaces between them.</summary>
    public static bool HoldsPhrase(string folded, IReadOnlyList<SearchPiece> phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (phrase.Count == 0)
        {
            return true;
        }
        var pieces = SearchTokens.PiecesOf(folded).ToList();
        for (var first = 0; first + phrase.Count <= pieces.Count; first++)
        {
            if (BeginsAt(pieces, first, phrase))
            {
                return true;
            }
        }
        return false;
    }

    /// A dense run at the start or the end of the phrase may match part of a longer run. Pieces between them must match completely.
    static bool BeginsAt(List<SearchPiece> pieces, int at, IReadOnlyList<SearchPiece> phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var (here, wanted) = (pieces[at + i], phrase[i]);
            var (isFirst, isLast) = (i == 0, i == phrase.Count - 1);
            var fits = here.IsDense != wanted.IsDense ? false
                : !here.IsDense || (!isFirst && !isLast) ? here.Text == wanted.Text
                : isFirst && isLast ? here.Text.Contains(wanted.Text, StringComparison.Ordinal)
                : isFirst ? here.Text.EndsWith(wanted.Text, StringComparison.Ordinal)
                : here.Text.StartsWith(wanted.Text, StringComparison.Ordinal);
            if (!fits)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Finds the pieces of a search in a text. A dense run is found as a whole, or otherwise by its pairs of characters.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="wanted">Folded pieces.</param>
    /// <returns>Ranges in UTF-16 units of <paramref name="text"/>, in order, neither overlapping nor adjacent.</returns>
    public static IReadOnlyList<(int Start, int End)> In(string text, IReadOnlyList<SearchPiece> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var folded = SearchFolding.Follow(text);
        var pieces = SearchTokens.PiecesOf(folded.Text).ToList();
        var found = new List<(int Start, int End)>();
        foreach (var piece in wanted.Distinct())
        {
            var whole = Of(pieces, piece.Text, piece.IsDense);
            found.AddRange(whole.Count > 0 || !piece.IsDense
                ? whole
                : SearchTokens.NeededFor(piece).SelectMany(pair => Of(pieces, pair, isDense: true)));
        }
        return Merge(found.Select(stretch => folded.Written(stretch.Start, stretch.End)));
    }

    static List<(int Start, int End)> Of(List<SearchPiece> pieces, string wanted, bool isDense)
    {
        var found = new List<(int, int)>();
        foreach (var piece in pieces.Where(p => p.IsDense == isDense))
        {
            for (var at = isDense ? piece.Text.IndexOf(wanted, StringComparison.Ordinal) : piece.Text == wanted ? 0 : -1; at >= 0;
                at = piece.Text.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
            {
                found.Add((piece.Start + at, piece.Start + at + wanted.Length));
            }
        }
        return found;
    }

    static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> stretches)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var stretch in stretches.Order())
        {
            if (merged.Count > 0 && stretch.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, stretch.End));
            }
            else
            {
                merged.Add(stretch);
            }
        }
        return merged;
    }
}
