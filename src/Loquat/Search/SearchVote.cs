namespace Loquat.Search;

/// A person who searched for something on one day and found a public note. Kept for two days, to count people instead of searches.
public sealed record SearchVote(int Day, string Folded, long AccountId, string Written, string Language);
