namespace Loquat.Notes.Comments;

/// A comment with the replies that are shown, in order, and where the remaining ones start, if there are any.
public sealed record CommentThread(CommentListing Comment, IReadOnlyList<CommentListing> Answers, NoteCursor? Next)
{
    public int More => Math.Max(1, Comment.Answers - Answers.Count);
}
