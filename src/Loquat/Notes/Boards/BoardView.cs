using Loquat.Notes.Views;

namespace Loquat.Notes.Boards;

/// A board as one viewer sees it.
public sealed record BoardView(Board Board, Author Owner, BoardRole Role, IReadOnlyList<Author> Members)
{
    /// The number of notes that the viewer sees on it.
    public int Notes { get; init; }

    /// The cover note; null if the viewer sees no note on the board.
    public NoteView? Cover { get; init; }

    public bool MayAdd => Role is BoardRole.Owner or BoardRole.Member;
}
