using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Views;

/// The counts of a note and the viewer's own marks: everything that a cached card leaves out. If the author hides likes and saves, they are
/// 0 for everybody else.
public readonly record struct NoteTally(int Likes, int Saves, int Comments, bool Liked, bool Saved);
