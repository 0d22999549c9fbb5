namespace Loquat.Discovery.ViewEvents;

/// One thing that a viewer did with a note of a page. `At` is in milliseconds.
public readonly record struct ViewEvent(
    long Viewer, long Page, byte Position, ViewEventKind Kind, byte Sequence, long Note, Surface Surface, long At, int Value)
{
    /// Events belong to the day on which their page was rendered, so that an event sent twice is recognised.
    public int Day => ViewEventDay.OfPage(Page);
}

/// An entry of the view history: the note was opened or watched.
public readonly record struct ViewHistoryEntry(long Viewer, long Note, long At, Surface Surface);
