using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Comments;

/// As much of a comment as its place in a list and the choice of its rendered form need, and what that leaves out.
/// `At` is what it is ordered by: a time, or a score. `Answers` counts those that the viewer does not see, too.
public readonly record struct CommentListing(
    long Id, int Version, long AuthorId, int AuthorVersion, long ReplyToId, long At, int Likes, int Answers, bool Liked, bool IsPinned);
