using Loquat.Accounts;

namespace Loquat.Notes.Comments;

/// Which comments of a note to list. The marked comment is shown with its thread on top of the first page, and nowhere else.
public readonly record struct CommentQuestion(long NoteId, Viewer Viewer, bool Newest, NoteCursor From, long Marked)
{
    public bool IsFirstPage => From == NoteCursor.Top;
}
