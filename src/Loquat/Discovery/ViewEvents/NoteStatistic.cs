namespace Loquat.Discovery.ViewEvents;

/// The number of events of one kind for a note on one day, and the sum of their values. `Part` is the surface, or for `ShareWatched` the
/// twentieth of the length that was reached.
public sealed record NoteStatistic(long NoteId, int Day, ViewEventKind Kind, int Part, long Times, long Total);
