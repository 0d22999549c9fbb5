namespace Loquat.Media.Videos;

/// What ffprobe reports about a file. Dimensions are in pixels as displayed: after rotation, and with square pixels.
public sealed record VideoInfo(
    int Width, int Height, TimeSpan Duration, double FrameRate, string Codec, string PixelFormat, string? SoundCodec)
{
    static readonly string[] PlainFormats = ["yuv420p", "yuvj420p"];

    public bool IsHdr { get; init; }

    /// The file is an animated GIF.
    public bool IsAnimation { get; init; }

    public bool HasSound => SoundCodec is not null;

    public int ShortSide => Math.Min(Width, Height);

    /// Every browser plays 8-bit H.264 with AAC. Other formats are not supported everywhere.
    public bool PlaysAsItIs => Codec == "h264" && PlainFormats.Contains(PixelFormat) && SoundCodec is (null or "aac");
}
