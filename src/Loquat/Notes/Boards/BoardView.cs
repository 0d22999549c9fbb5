using Loquat.Notes.Views;

namespace Loquat.Notes.Boards;

/// A board as somebody sees it.
public sealed record BoardView(Board Board, Author Owner, BoardRole Role, IReadOnlyList<Author> Members)
{
    /// How many notes the viewer sees on it.
    public int Notes { get; init; }

    /// The picture that stands for it, if the viewer sees any note on it.
    public NoteView? Cover { get; init; }

    public bool MayAdd => Role is BoardRole.Owner or BoardRole.Member;
}
