namespace Loquat.Media;

public enum PictureFormat { Jpeg, Png, Gif, WebP, Avif, Heic }

/// Detects the format of a picture from its first bytes. The file name and the content type from the browser are ignored.
public static class PictureKind
{
    /// The length of the longest signature, in bytes.
    public const int HeadLength = 32;

    static readonly string[] AvifBrands = ["avif", "avis"];
    static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static PictureFormat? Of(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xD8, 0xFF, ..])
        {
            return PictureFormat.Jpeg;
        }
        if (head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
        {
            return PictureFormat.Png;
        }
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return PictureFormat.Gif;
        }
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return PictureFormat.WebP;
        }
        return head.Length >= 12 && head[4..].StartsWith("ftyp"u8) ? OfBrands(head) : null;
    }

    /// ISO/IEC 14496-12: the major brand, four bytes of version, then the compatible brands. `mif1` alone only means "picture".
    static PictureFormat? OfBrands(ReadOnlySpan<byte> head)
    {
        var brands = new List<string>();
        for (var at = 8; at + 4 <= head.Length; at += at == 8 ? 8 : 4)
        {
            brands.Add(System.Text.Encoding.Latin1.GetString(head.Slice(at, 4)));
        }
        if (brands.Exists(AvifBrands.Contains))
        {
            return PictureFormat.Avif;
        }
        return brands.Exists(HeicBrands.Contains) ? PictureFormat.Heic : null;
    }
}
