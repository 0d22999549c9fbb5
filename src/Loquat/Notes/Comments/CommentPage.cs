namespace Loquat.Notes.Comments;

/// One page of the comments of a note, first to last, and where the next one begins, if there is one.
public sealed record CommentPage(IReadOnlyList<CommentThread> Threads, NoteCursor? Next)
{
    /// The page that everybody is shown, where it is the same for this viewer: nothing on it is theirs, and they liked none of it.
    public CommentPage? Common { get; init; }

    /// Those of the note, each with the answers to it behind.
    public IEnumerable<CommentListing> Comments => Threads.SelectMany(t => t.Answers.Prepend(t.Comment));

    PageIds? ids;

    public PageIds Ids => ids ??= new PageIds(Comments.Select(c => (c.Id, c.AuthorId)));

    public CommentPage Changed(Func<CommentListing, CommentListing> change) =>
        this with { Threads = [.. Threads.Select(t => t with { Comment = change(t.Comment), Answers = [.. t.Answers.Select(change)] })] };

    public static CommentPage Empty { get; } = new([], null);
}
