using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Search;

/// The place of a note in the index. It is a time in seconds: publication plus ten days for each factor of ten in engagement, which counts
/// as on Explore. The bonus has steps of a quarter of that, so that a note seldom moves. The lower sixteen bits separate notes of the same
/// second. Notes that are not public have negative places, so that they don't displace public ones.
public static class SearchPlaces
{
    public const int PartBits = 16;
    const long StepSeconds = 10 * 24 * 60 * 60 / 4;

    /// The bonus for an engagement of ten million.
    public const long MostAheadSeconds = 28 * StepSeconds;

    public static long Of(Note note, bool isEverybodys)
    {
        var seconds = note.PublishedAt!.Value.ToUnixTimeSeconds()
            + StepSeconds * Math.Min(28, (long)Math.Floor(4 * Engagement.PowerOf(note)));
        var place = (seconds << PartBits) + (note.Id & ((1 << PartBits) - 1));
        return isEverybodys ? place : -place;
    }

    public static long SecondsOf(long place) => Math.Abs(place) >> PartBits;

    /// The first place of a second.
    public static long FirstAt(long seconds) => seconds >= long.MaxValue >> PartBits ? long.MaxValue : Math.Max(0, seconds) << PartBits;

    /// The same in SQL for notes `n`: the seconds of the place that a note should have.
    public static readonly string SecondsSql = $"""
        n.published_at / 1000 + {StepSeconds} * CAST(floor(4 * {Engagement.PowerOf("n.likes", "n.saves", "n.comments")}) AS BIGINT)
        """;
}
