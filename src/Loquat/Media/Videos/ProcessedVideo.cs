using Loquat.Media.Pictures;

namespace Loquat.Media.Videos;

/// The result of processing a video: its new version, and the master from which everything else is created.
public sealed record ProcessedVideo(int Version, string Master, PictureRenditions Poster, long Bytes)
{
    /// The recipe as it was when processing started.
    public string Recipe { get; init; } = "";

    /// See <see cref="Video.Raw"/>.
    public string Raw { get; init; } = "";

    /// Describes the new video if the recipe changed it.
    public VideoInfo? Facts { get; init; }
}
