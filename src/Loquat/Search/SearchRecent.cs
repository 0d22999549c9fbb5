namespace Loquat.Search;

/// What somebody searched for, remembered for themselves alone.
public sealed class SearchRecent
{
    public required long AccountId { get; init; }
    public required string Folded { get; init; }
    public required string Written { get; init; }
    public required DateTimeOffset At { get; init; }
}
