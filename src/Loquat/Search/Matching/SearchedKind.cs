namespace Loquat.Search.Matching;

/// The kind of content of a note. The numbers are stored, so they must not change.
public enum SearchedKind { Photo = 1, Video = 2, Words = 3 }
