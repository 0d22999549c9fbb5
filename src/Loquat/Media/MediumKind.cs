using Loquat.Media.Pictures;

namespace Loquat.Media;

public enum MediumKind { Photo = 0, Video = 1 }

/// Detects the kind of a file from its first bytes. The file name and the content type from the browser are ignored.
public static class MediumKinds
{
    // ISO media, Matroska and WebM, AVI, MPEG-TS, MPEG-PS, Flash video, Ogg, ASF.
    static readonly (int At, byte[] Bytes)[] Videos =
    [
        (4, "ftyp"u8.ToArray()), (4, "moov"u8.ToArray()), (4, "mdat"u8.ToArray()), (4, "wide"u8.ToArray()), (0, [0x1A, 0x45, 0xDF, 0xA3]),
        (8, "AVI "u8.ToArray()), (0, [0x47, 0x40]),
        (0, [0, 0, 1, 0xBA]), (0, "FLV"u8.ToArray()), (0, "OggS"u8.ToArray()), (0, [0x30, 0x26, 0xB2, 0x75]),
    ];

    /// Returns null if the file is neither a photo nor a video.
    public static MediumKind? Of(ReadOnlySpan<byte> head)
    {
        if (PictureKind.Of(head) is not null)
        {
            return MediumKind.Photo;
        }
        foreach (var (at, bytes) in Videos)
        {
            if (head.Length >= at + bytes.Length && head[at..].StartsWith(bytes))
            {
                return MediumKind.Video;
            }
        }
        return null;
    }

    /// Reads the kind from the start of the stream. An animated GIF counts as a video.
    public static MediumKind? Of(Stream file)
    {
        Span<byte> head = stackalloc byte[PictureKind.HeadLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var kind = Of(head[..read]);
        file.Position = 0;
        return kind == MediumKind.Photo && PictureKind.Of(head[..read]) == PictureFormat.Gif && GifFrames.AreMany(file)
            ? MediumKind.Video
            : kind;
    }
}
