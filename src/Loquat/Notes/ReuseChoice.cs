namespace Loquat.Notes;

public sealed class ReuseChoice : ReuseRow
{
    public required long NoteId { get; init; }
}
