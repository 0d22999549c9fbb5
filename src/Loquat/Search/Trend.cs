namespace Loquat.Search;

public enum TrendKind { Search = 0, Topic = 1 }

/// A search or topic that many people use now, per language.
public sealed record Trend(TrendKind Kind, string Language, string Name, double Score);
