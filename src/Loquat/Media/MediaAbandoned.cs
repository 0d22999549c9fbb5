namespace Loquat.Media;

/// Nobody may hold a file any more; it is deleted unless somebody does by then.
public sealed record MediaAbandoned(long MediumId);
