namespace Loquat.Notes;

/// As much of a note as its place in a list and the choice of its rendered card need.
public readonly record struct NoteListing(long Id, int Version, int AuthorVersion, long PublishedAt);
