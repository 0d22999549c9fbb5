namespace Loquat.Discovery.Signals;

/// One thing that somebody did with a note of a page that was served to them. `At` is in milliseconds.
public readonly record struct Signal(long Viewer, long Page, byte Position, SignalKind Kind, byte Sequence, long Note, Surface Surface, long At, int Value)
{
    /// A page and all that comes from it belong to the day on which it was served, so that what is sent twice meets itself.
    public int Day => SignalDay.OfPage(Page);
}

/// That a note was opened or watched, for its viewer's history.
public readonly record struct Look(long Viewer, long Note, long At, Surface Surface);
