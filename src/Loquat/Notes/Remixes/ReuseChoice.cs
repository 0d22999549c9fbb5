namespace Loquat.Notes.Remixes;

public sealed class ReuseChoice : ReuseRow
{
    public required long NoteId { get; init; }
}
