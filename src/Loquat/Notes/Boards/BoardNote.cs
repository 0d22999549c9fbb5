namespace Loquat.Notes.Boards;

/// A note on a board.
public sealed class BoardNote
{
    public required long BoardId { get; init; }
    public required long NoteId { get; init; }
    public required long AddedBy { get; set; }

    /// The highest stands first; no two of a board are the same.
    public required long Position { get; set; }
}
