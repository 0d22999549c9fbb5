namespace Loquat.Media.Captions;

/// The captions of a video in one language.
public sealed class CaptionSet
{
    public required long MediumId { get; init; }
    public required string Language { get; init; }

    /// What is said in the video, rather than a translation; of one set at most.
    public bool IsOriginal { get; set; }

    /// Random and another one with each change: it stands in the address, and tells whether somebody else changed them meanwhile.
    public int Version { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

/// One cue of a set.
public sealed record CaptionLine(long MediumId, string Language, int Position, int StartMs, int EndMs, string Text);
