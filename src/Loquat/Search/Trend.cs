namespace Loquat.Search;

public enum TrendKind { Search, Topic }

/// What many people care about now, by language.
public sealed record Trend(TrendKind Kind, string Language, string Name, double Score);
