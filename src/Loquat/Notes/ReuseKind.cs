namespace Loquat.Notes;

/// What others may make of what somebody shows.
public enum ReuseKind { Sound, Duet, Stitch }
