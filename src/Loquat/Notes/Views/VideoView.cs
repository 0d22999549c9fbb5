using Loquat.Media.Videos;

namespace Loquat.Notes.Views;

/// What there is to know about a video of a note, besides its poster, for everybody who may see it.
public sealed record VideoView(
    VideoStep Step, int DurationMs, bool HasSound, bool IsLoop, string Sizes, int StoryboardMs, int StoryboardCount, string Words,
    string SoundTitle)
{
    /// What is said in it first.
    public IReadOnlyList<CaptionTrack> Captions { get; init; } = [];

    /// Whether it can be streamed in several sizes; until then there is one file.
    public bool HasSizes => Sizes.Length > 0;

    /// `1:05`: minutes and seconds.
    public string Length => $"{DurationMs / 60_000}:{DurationMs / 1_000 % 60:00}";
}
