namespace Loquat.Search;

public enum TrendKind { Search = 0, Topic = 1 }

/// What many people care about now, by language.
public sealed record Trend(TrendKind Kind, string Language, string Name, double Score);
