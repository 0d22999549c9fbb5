namespace Loquat.Notes;

/// One page of a list, and where the next one begins.
public sealed record NoteListPage(IReadOnlyList<NoteListing> Notes, NoteCursor? Next);
