namespace Loquat.Search;

/// `Titled` and `Topical` have a bit for each word of the search that the title or a topic has.
public readonly record struct SearchCandidate(long Place, int Titled, int Topical);
