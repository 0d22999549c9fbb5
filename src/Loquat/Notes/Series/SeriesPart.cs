namespace Loquat.Notes.Series;

/// A note in a series. Positions increase but may have gaps.
public sealed class SeriesPart
{
    public required long NoteId { get; init; }
    public long SeriesId { get; set; }
    public int Position { get; set; }
}
