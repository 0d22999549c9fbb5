namespace Loquat.Search;

/// That somebody searched for it on a day, and found something: for two days, to count people and not searches.
public sealed record SearchVote(int Day, string Folded, long AccountId, string Written, string Language);
