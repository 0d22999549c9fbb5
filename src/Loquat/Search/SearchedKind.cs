namespace Loquat.Search;

/// What a note shows. The numbers are kept, so none may change.
public enum SearchedKind { Photo = 1, Video = 2, Words = 3 }
