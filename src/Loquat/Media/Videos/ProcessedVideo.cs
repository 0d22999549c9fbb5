using Loquat.Media.Pictures;

namespace Loquat.Media.Videos;

/// What was made of a video: under which version it lies, and from which file all else is made.
public sealed record ProcessedVideo(int Version, string Master, PictureRenditions Poster, long Bytes)
{
    /// As it was written when this was begun.
    public string Recipe { get; init; } = "";

    /// See <see cref="Video.Raw"/>.
    public string Raw { get; init; } = "";

    /// Of the film that came out, where that is another one.
    public VideoInfo? Facts { get; init; }
}
