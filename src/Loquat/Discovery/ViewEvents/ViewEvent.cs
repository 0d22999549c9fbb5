namespace Loquat.Discovery.ViewEvents;

/// One thing that somebody did with a note of a page that was served to them. `At` is in milliseconds.
public readonly record struct ViewEvent(
    long Viewer, long Page, byte Position, ViewEventKind Kind, byte Sequence, long Note, Surface Surface, long At, int Value)
{
    /// A page and all that comes from it belong to the day on which it was served, so that what is sent twice meets itself.
    public int Day => ViewEventDay.OfPage(Page);
}

/// That a note was opened or watched, for its viewer's history.
public readonly record struct ViewHistoryEntry(long Viewer, long Note, long At, Surface Surface);
