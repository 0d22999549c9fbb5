namespace Loquat.Notes.Comments;

/// A comment and the answers to it that are shown, first to last, and where the others begin, if there are any.
public sealed record CommentThread(CommentListing Comment, IReadOnlyList<CommentListing> Answers, NoteCursor? Next)
{
    public int More => Math.Max(1, Comment.Answers - Answers.Count);
}
