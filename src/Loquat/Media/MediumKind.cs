using Loquat.Media.Pictures;

namespace Loquat.Media;

public enum MediumKind { Photo = 0, Video = 1 }

/// What a file is, by its first bytes; its name and the type that the browser says are not asked.
public static class MediumKinds
{
    // ISO media, Matroska and WebM, AVI, MPEG-TS, MPEG-PS, Flash video, Ogg, ASF.
    static readonly (int At, byte[] Bytes)[] Videos =
    [
        (4, "ftyp"u8.ToArray()), (4, "moov"u8.ToArray()), (4, "mdat"u8.ToArray()), (4, "wide"u8.ToArray()), (0, [0x1A, 0x45, 0xDF, 0xA3]),
        (8, "AVI "u8.ToArray()), (0, [0x47, 0x40]),
        (0, [0, 0, 1, 0xBA]), (0, "FLV"u8.ToArray()), (0, "OggS"u8.ToArray()), (0, [0x30, 0x26, 0xB2, 0x75]),
    ];

    /// Nothing for what is neither.
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

    /// Of a file from its beginning. An animated picture is shown as a video.
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
