namespace Loquat.Notes.Remixes;

public sealed class ReuseDefault : ReuseRow
{
    public required long AccountId { get; init; }
}
