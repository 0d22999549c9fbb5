namespace Loquat.Notes.Boards;

public sealed class BoardNote
{
    public required long BoardId { get; init; }
    public required long NoteId { get; init; }
    public required long AddedBy { get; set; }

    /// Unique within a board; the highest comes first.
    public required long Position { get; set; }
}
