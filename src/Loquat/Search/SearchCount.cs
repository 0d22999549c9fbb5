namespace Loquat.Search;

/// How many people searched for it on a day.
public sealed record SearchCount(int Day, string Folded, string Written, string Language, int People);
