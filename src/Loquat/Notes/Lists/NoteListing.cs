using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Lists;

/// As much of a note as its place in a list and the choice of its rendered card need, and what its card leaves out.
/// `At` is what the list is ordered by: a time or a score, in milliseconds.
public readonly record struct NoteListing(
    long Id, int Version, long AuthorId, int AuthorVersion, long At, int Likes, bool Liked, bool Saved);
