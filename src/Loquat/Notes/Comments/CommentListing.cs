using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Comments;

/// What a list needs of a comment: its position, the key of its cached rendering, and the values for the slots in that rendering. `At` is
/// the sort key, a time or a score. `Answers` also counts replies that the viewer does not see.
public readonly record struct CommentListing(
    long Id, int Version, long AuthorId, int AuthorVersion, long ReplyToId, long At, int Likes, int Answers, bool Liked, bool IsPinned);
