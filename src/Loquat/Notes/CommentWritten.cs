namespace Loquat.Notes;

/// Somebody wrote a comment, or an answer to one.
public sealed record CommentWritten(long CommentId);
