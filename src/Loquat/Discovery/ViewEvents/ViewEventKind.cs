namespace Loquat.Discovery.ViewEvents;

/// What somebody did with a note that was served to them. The numbers are kept and sent, so none may change.
public enum ViewEventKind : byte
{
    /// At least half of it was seen for half a second.
    Impression = 1,

    /// How long its card was in view, in milliseconds.
    Dwell = 2,
    Open = 3,

    /// How long it was open, in milliseconds.
    Reading = 4,

    /// How long its video played, in milliseconds.
    WatchTime = 5,

    /// The farthest that its video was watched, in thousandths.
    ShareWatched = 6,
    Replays = 7,
    Skip = 8,
    Unmute = 9,
    Share = 10,

    // What follows is said by the server, once it has done it.
    Like = 20,
    Save = 21,
    Comment = 22,
    Follow = 23,

    /// Its author was muted or blocked from here.
    Hide = 24,
    NotInterested = 25,
}
