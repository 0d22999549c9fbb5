using System.Buffers.Binary;
using System.Text;

namespace Loquat.Tests;

/// The metadata that a phone writes into a JPEG: EXIF 2.3 with position and thumbnail, XMP, IPTC, and a comment.
static class PhoneMetadata
{
    const ushort Ascii = 2, Short = 3, Long = 4, Rational = 5;

    public static byte[] Segments(int orientation, byte[] smallPicture) =>
    [
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, smallPicture)]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp()]),
        .. Segment(0xED, [.. "Photoshop 3.0\08BIM\x04\x04\0\0"u8, .. Iptc()]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes($"taken in {PhotoFiles.Secret}")),
    ];

    static byte[] Segment(byte marker, byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)(body.Length + 2)));
        return [0xFF, marker, .. length, .. body];
    }

    static byte[] Xmp() => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:creator><rdf:Seq><rdf:li>{PhotoFiles.Secret}</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """);

    /// One record, 2:80 (by-line), in an image resource block, padded to an even length.
    static byte[] Iptc()
    {
        var text = Encoding.ASCII.GetBytes(PhotoFiles.Secret);
        byte[] record = [0x1C, 0x02, 0x50, 0x00, (byte)text.Length, .. text];
        byte[] size = [0, 0, 0, (byte)record.Length];
        return record.Length % 2 == 0 ? [.. size, .. record] : [.. size, .. record, 0];
    }

    static byte[] Exif(int orientation, byte[] smallPicture)
    {
        var secret = Encoding.ASCII.GetBytes(PhotoFiles.Secret + "\0");
        var tiff = new TiffWriter();
        var gps = tiff.Directory(
            (1, Ascii, 2, "N\0"u8.ToArray()),
            (2, Rational, 3, Rationals(37, 45, 28)),
            (3, Ascii, 2, "W\0"u8.ToArray()),
            (4, Rational, 3, Rationals(122, 23, 17)));
        var picture = tiff.Bytes(smallPicture);
        var second = tiff.Directory(
            (0x0103, Short, 1, Number(6)),
            (0x0201, Long, 1, Number(picture)),
            (0x0202, Long, 1, Number(smallPicture.Length)));
        var first = tiff.Directory(second,
            (0x010E, Ascii, secret.Length, secret),
            (0x010F, Ascii, secret.Length, secret),
            (0x0112, Short, 1, Number(orientation)),
            (0x013B, Ascii, secret.Length, secret),
            (0x8825, Long, 1, Number(gps)));
        return tiff.Finish(first);
    }

    static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    static byte[] Rationals(params int[] values) => [.. values.SelectMany(v => (byte[])[.. Number(v), .. Number(1)])];

    /// Little-endian TIFF (6.0): values of up to four bytes are in their entry, longer ones elsewhere.
    sealed class TiffWriter
    {
        readonly List<byte> file = [.. "II*\0"u8, 0, 0, 0, 0];

        public int Bytes(byte[] content)
        {
            var at = file.Count;
            file.AddRange(content);
            return at;
        }

        public int Directory(params (ushort Tag, ushort Type, int Count, byte[] Value)[] entries) => Directory(0, entries);

        public int Directory(int next, params (ushort Tag, ushort Type, int Count, byte[] Value)[] entries)
        {
            var written = entries.Select(e => (e.Tag, e.Type, e.Count,
                Value: e.Value.Length <= 4 ? [.. e.Value, .. new byte[4 - e.Value.Length]] : Number(Bytes(e.Value)))).ToArray();
            var at = file.Count;
            file.AddRange([(byte)entries.Length, 0]);
            foreach (var (tag, type, count, value) in written)
            {
                file.AddRange([(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Number(count), .. value]);
            }
            file.AddRange(Number(next));
            return at;
        }

        public byte[] Finish(int first)
        {
            var whole = file.ToArray();
            Number(first).CopyTo(whole, 4);
            return whole;
        }
    }
}
