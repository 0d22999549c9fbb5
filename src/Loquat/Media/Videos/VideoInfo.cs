namespace Loquat.Media.Videos;

/// What ffprobe says of a file. Sizes are in pixels as they are shown: upright, and with square pixels.
public sealed record VideoInfo(
    int Width, int Height, TimeSpan Duration, double FrameRate, string Codec, string PixelFormat, string? SoundCodec)
{
    static readonly string[] PlainFormats = ["yuv420p", "yuvj420p"];

    public bool IsHdr { get; init; }

    /// Came as an animated picture.
    public bool IsAnimation { get; init; }

    public bool HasSound => SoundCodec is not null;

    public int ShortSide => Math.Min(Width, Height);

    /// Every browser plays H.264 with eight bits and AAC; of all else some play less.
    public bool PlaysAsItIs => Codec == "h264" && PlainFormats.Contains(PixelFormat) && SoundCodec is (null or "aac");
}
