namespace Loquat.Notes;

public sealed class ReuseDefault : ReuseRow
{
    public required long AccountId { get; init; }
}
