using System.Numerics;
using Loquat.Search.Matching;

namespace Loquat.Search;

/// The formula that orders results, the same for both databases.
///
/// Notes with the words as written come first, then those that match by meaning only: by another form, a translation, pinyin, or a topic
/// with the same meaning.
///
/// A word counts 3 in a topic, 2 in the title and 1 in the text. If there are several words, those that are rarer in topics and titles
/// weigh more. The rank is a time in seconds, as on Explore: the note's place in the index, which reflects age and engagement, plus 120
/// days for each doubling of the weight of its words. It doesn't depend on the current time, so pages are stable while somebody scrolls.
static class SearchRanking
{
    const double SecondsEachDoubling = 120d * 24 * 60 * 60;

    /// The ranks of notes with the words as written are above, the others below. No place is this many seconds ahead.
    const long LeastOfExact = 1L << 32;

    public static bool IsExact(RankedPlace place) => place.Rank >= LeastOfExact;

    public static IReadOnlyList<RankedPlace> Order(IReadOnlyList<SearchCandidate> found, int words, SearchReach reach)
    {
        var least = reach == SearchReach.Exact ? LeastOfExact : 0;
        var rarity = RarityOf(found, words);
        var ranked = new RankedPlace[found.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = new RankedPlace(least + RankOf(found[i], rarity), found[i].Place);
        }
        Array.Sort(ranked, (one, other) => other.CompareTo(one));
        return ranked;
    }

    static long RankOf(SearchCandidate candidate, double[] rarity)
    {
        var (sum, whole) = (0d, 0d);
        for (var word = 0; word < rarity.Length; word++)
        {
            var counts = (candidate.Topical & (1 << word)) != 0 ? 3 : (candidate.Titled & (1 << word)) != 0 ? 2 : 1;
            sum += rarity[word] * counts;
            whole += rarity[word];
        }
        return SearchPlaces.SecondsOf(candidate.Place) + (whole == 0 ? 0 : (long)(SecondsEachDoubling * Math.Log2(sum / whole)));
    }

    /// Inverse document frequency: how few of the candidates have the word in a topic or the title.
    static double[] RarityOf(IReadOnlyList<SearchCandidate> found, int words)
    {
        var seen = new int[words];
        foreach (var candidate in found)
        {
            for (var bits = (uint)(candidate.Titled | candidate.Topical); bits != 0; bits &= bits - 1)
            {
                seen[BitOperations.TrailingZeroCount(bits)]++;
            }
        }
        return [.. seen.Select(times => 1 + Math.Log((1d + found.Count) / (1 + times)))];
    }
}
