namespace Loquat.Media.Captions;

/// The captions of a video in one language.
public sealed class CaptionSet
{
    public required long MediumId { get; init; }
    public required string Language { get; init; }

    /// True if the captions are in the spoken language, not a translation. At most one set of a video is the original.
    public bool IsOriginal { get; set; }

    /// Random and different after each change. It is part of the address of the captions, and a save uses it to detect a concurrent change.
    public int Version { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

/// One cue of a set.
public sealed record CaptionLine(long MediumId, string Language, int Position, int StartMs, int EndMs, string Text);
