namespace Loquat.Notes.Views;

/// What others can make with a video.
public enum RemixKind { Sound, Duet, Stitch }
