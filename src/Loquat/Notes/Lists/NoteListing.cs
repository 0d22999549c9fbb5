using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Lists;

/// What a list needs of a note: its position, the key of its cached card, and the values that the card leaves out. `At` is the sort key, a
/// time or a score in milliseconds.
public readonly record struct NoteListing(
    long Id, int Version, long AuthorId, int AuthorVersion, long At, int Likes, bool Liked, bool Saved);
