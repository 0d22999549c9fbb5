using Loquat.Notes.Views;

namespace Loquat.Notes.Series;

/// A series as a viewer sees it: only the parts that they may see, in order.
public sealed record SeriesView(long Id, long AuthorId, string Title, string Description, long? CoverId, IReadOnlyList<NoteView> Parts)
{
    public string Address => NoteSeries.AddressOf(Id);

    public NoteView? Cover => Parts.FirstOrDefault(part => part.Id == CoverId) ?? (Parts.Count > 0 ? Parts[0] : null);
}

/// Where a note stands in its series, counted among the parts that the viewer may see, from 1.
public sealed record SeriesPlace(long SeriesId, string Title, int Number, int Of, long? Previous, long? Next);
