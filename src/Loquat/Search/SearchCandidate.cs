namespace Loquat.Search;

/// `Titled` and `Topical` have one bit for each word of the query that is in the title or in a topic.
public readonly record struct SearchCandidate(long Place, int Titled, int Topical);
