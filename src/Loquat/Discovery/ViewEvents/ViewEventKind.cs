namespace Loquat.Discovery.ViewEvents;

/// Kinds of view events. The numbers are stored and sent by clients, so they must not change.
public enum ViewEventKind : byte
{
    /// At least half of the card was visible for half a second.
    Impression = 1,

    /// How long the card was visible, in milliseconds.
    Dwell = 2,
    Open = 3,

    /// How long the note was open, in milliseconds.
    Reading = 4,

    /// How long the video played, in milliseconds.
    WatchTime = 5,

    /// How far the video was watched, in thousandths of its length.
    ShareWatched = 6,
    Replays = 7,
    Skip = 8,
    Unmute = 9,
    Share = 10,

    // The following kinds are recorded by the server when it performs the action.
    Like = 20,
    Save = 21,
    Comment = 22,
    Follow = 23,

    /// The author was muted or blocked from this note.
    Hide = 24,
    NotInterested = 25,
}
