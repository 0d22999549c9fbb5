namespace Loquat.Discovery.ViewEvents;

/// How often something was done with a note on one day, and what its values add up to. `Part` is the surface; of what was watched it
/// is how far, in twentieths.
public sealed record NoteStatistic(long NoteId, int Day, ViewEventKind Kind, int Part, long Times, long Total);
