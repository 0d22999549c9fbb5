namespace Loquat.Notes;

/// One page of the comments of a note, first to last, and where the next one begins, if there is one.
public sealed record CommentPage(IReadOnlyList<CommentThread> Threads, NoteCursor? Next)
{
    public static CommentPage Empty { get; } = new([], null);
}
