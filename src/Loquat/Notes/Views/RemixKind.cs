namespace Loquat.Notes.Views;

/// What others may make of what somebody shows.
public enum RemixKind { Sound, Duet, Stitch }
