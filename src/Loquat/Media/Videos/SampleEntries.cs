using System.Buffers.Binary;

namespace Loquat.Media.Videos;

/// Reads the sample entries of an MP4 (ISO/IEC 14496-12, 8.5.2). For encrypted samples (ISO/IEC 23001-7) ffprobe reports the original
/// format, so the file is read directly.
static class SampleEntries
{
    const int HeaderLength = 8;
    const int LongHeaderLength = 16;

    /// Version, flags and the number of entries.
    const int CountLength = 8;
    const int MostBoxes = 10_000;

    static readonly string[] Encrypted = ["encv", "enca"];
    static readonly string[] Way = ["moov", "trak", "mdia", "minf", "stbl"];

    public static bool AreEncrypted(string path)
    {
        using var file = File.OpenRead(path);
        return Of(file, 0, file.Length, depth: 0, boxes: new Counter()).Any(Encrypted.Contains);
    }

    static IEnumerable<string> Of(FileStream file, long at, long end, int depth, Counter boxes)
    {
        while (at + HeaderLength <= end && boxes.Count++ < MostBoxes && Header(file, at) is var (name, header, length) && length >= header
            && at + length <= end)
        {
            if (depth == Way.Length + 1)
            {
                yield return name;
            }
            else if (name == (depth < Way.Length ? Way[depth] : "stsd"))
            {
                foreach (var entry in Of(file, at + header + (depth == Way.Length ? CountLength : 0), at + length, depth + 1, boxes))
                {
                    yield return entry;
                }
            }
            at += length;
        }
    }

    /// A length of 0 means "to the end of the file"; 1 means that eight bytes after the name contain the length.
    static (string Name, int Header, long Length) Header(FileStream file, long at)
    {
        Span<byte> bytes = stackalloc byte[LongHeaderLength];
        var read = RandomAccess.Read(file.SafeFileHandle, bytes, at);
        if (read < HeaderLength)
        {
            return ("", HeaderLength, 0);
        }
        var (length, name) = ((long)BinaryPrimitives.ReadUInt32BigEndian(bytes), System.Text.Encoding.Latin1.GetString(bytes.Slice(4, 4)));
        return length switch
        {
            0 => (name, HeaderLength, file.Length - at),
            1 when read == LongHeaderLength => (name, LongHeaderLength, BinaryPrimitives.ReadInt64BigEndian(bytes[HeaderLength..])),
            _ => (name, HeaderLength, length),
        };
    }

    sealed class Counter
    {
        public int Count { get; set; }
    }
}
