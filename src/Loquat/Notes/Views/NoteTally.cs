using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Views;

/// What changes about a note, and how the viewer stands to it: everything that its card leaves out.
/// Likes and saves are 0 to all but the author where the author shows them to nobody.
public readonly record struct NoteTally(int Likes, int Saves, int Comments, bool Liked, bool Saved);
