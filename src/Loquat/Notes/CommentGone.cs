namespace Loquat.Notes;

/// A comment is not to be seen any more.
public sealed record CommentGone(long CommentId, long RootId);
