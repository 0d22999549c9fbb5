namespace Loquat.Search;

/// Where something stands among what was found: the greater, the sooner.
readonly record struct RankedPlace(long Rank, long Place) : IComparable<RankedPlace>
{
    public int CompareTo(RankedPlace other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : Math.Abs(Place).CompareTo(Math.Abs(other.Place));
}
