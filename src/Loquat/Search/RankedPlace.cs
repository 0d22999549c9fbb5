namespace Loquat.Search;

/// The position of a candidate among the results. Higher ranks come first.
readonly record struct RankedPlace(long Rank, long Place) : IComparable<RankedPlace>
{
    public int CompareTo(RankedPlace other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : Math.Abs(Place).CompareTo(Math.Abs(other.Place));
}
