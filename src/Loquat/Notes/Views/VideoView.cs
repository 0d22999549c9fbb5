using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// The properties of a video, besides its poster.
public sealed record VideoView(
    VideoStep Step, int DurationMs, bool HasSound, bool IsLoop, string Sizes, int StoryboardMs, int StoryboardCount, string Words,
    string SoundTitle)
{
    /// The original language first.
    public IReadOnlyList<CaptionTrack> Captions { get; init; } = [];

    /// Whether the video can be streamed in several sizes. Until then there is one file.
    public bool HasSizes => Sizes.Length > 0;

    /// Minutes and seconds: `1:05`.
    public string Length => $"{DurationMs / 60_000}:{DurationMs / 1_000 % 60:00}";
}
