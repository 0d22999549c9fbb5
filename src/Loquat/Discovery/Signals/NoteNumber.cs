namespace Loquat.Discovery.Signals;

/// How often something was done with a note on one day, and what its values add up to. `Part` is the surface; of what was watched it
/// is how far, in twentieths.
public sealed record NoteNumber(long NoteId, int Day, SignalKind Kind, int Part, long Times, long Total);
