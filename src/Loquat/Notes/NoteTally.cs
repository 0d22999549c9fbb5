namespace Loquat.Notes;

/// What changes about a note, and how the viewer stands to it: everything that its card leaves out.
public readonly record struct NoteTally(int Likes, int Saves, int Comments, bool Liked, bool Saved);
