namespace Loquat.Search;

/// The number of people who searched for something on one day.
public sealed record SearchCount(int Day, string Folded, string Written, string Language, int People);
