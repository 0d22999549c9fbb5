namespace Loquat.Notes.Comments;

/// One page of the comments of a note, in order, and where the next page starts, if there is one.
public sealed record CommentPage(IReadOnlyList<CommentThread> Threads, NoteCursor? Next)
{
    /// The shared anonymous page, if it is the same for this viewer: no comment on it is theirs or liked by them.
    public CommentPage? Common { get; init; }

    /// Each comment of the note, followed by its replies.
    public IEnumerable<CommentListing> Comments => Threads.SelectMany(t => t.Answers.Prepend(t.Comment));

    PageIds? ids;

    public PageIds Ids => ids ??= new PageIds(Comments.Select(c => (c.Id, c.AuthorId)));

    public CommentPage Changed(Func<CommentListing, CommentListing> change) =>
        this with { Threads = [.. Threads.Select(t => t with { Comment = change(t.Comment), Answers = [.. t.Answers.Select(change)] })] };

    public static CommentPage Empty { get; } = new([], null);
}
