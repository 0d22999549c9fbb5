namespace Loquat.Search;

/// A recent search, visible only to the person.
public sealed class SearchRecent
{
    public required long AccountId { get; init; }
    public required string Folded { get; init; }
    public required string Written { get; init; }
    public required DateTimeOffset At { get; init; }
}
