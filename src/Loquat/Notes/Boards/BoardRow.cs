using Loquat.Notes.Views;

namespace Loquat.Notes.Boards;

/// A note on a board, on the page where the board is arranged.
public sealed record BoardRow(NoteView Note, long AddedBy, string AddedByName);
