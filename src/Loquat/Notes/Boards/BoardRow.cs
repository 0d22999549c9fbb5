using Loquat.Notes.Views;

namespace Loquat.Notes.Boards;

/// A note on a board, where it is arranged.
public sealed record BoardRow(NoteView Note, long AddedBy, string AddedByName);
