using Loquat.Notes.Views;

namespace Loquat.Notes.Series;

/// A series with the parts that the viewer may see, in order.
public sealed record SeriesView(long Id, long AuthorId, string Title, string Description, long? CoverId, IReadOnlyList<NoteView> Parts)
{
    public string Address => NoteSeries.AddressOf(Id);

    public NoteView? Cover => Parts.FirstOrDefault(part => part.Id == CoverId) ?? (Parts.Count > 0 ? Parts[0] : null);
}

/// The position of a note in its series, counted from 1 among the parts that the viewer may see.
public sealed record SeriesPlace(long SeriesId, string Title, int Number, int Of, long? Previous, long? Next);
