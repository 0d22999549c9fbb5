using System.Text;

namespace Loquat.Linguistics.Captions;

/// <summary>Decodes a caption file: by its byte order mark, otherwise as UTF-8 if valid, otherwise as GB 18030 if plausible.</summary>
public static class CaptionBytes
{
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    static readonly Encoding BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    // 54936 is GB 18030-2005, a superset of GBK and GB 2312.
    static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;

    /// <summary>Returns the text of a file, without its byte order mark.</summary>
    /// <exception cref="CaptionFault">The file has none of these encodings.</exception>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        try
        {
            return file switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => LittleEndian.GetString(rest),
                [0xFE, 0xFF, .. var rest] => BigEndian.GetString(rest),
                _ when System.Text.Unicode.Utf8.IsValid(file) => Utf8.GetString(file),
                _ when IsChinese(file) => Chinese.GetString(file),
                _ => throw new CaptionFault(CaptionFaultKind.NotText),
            };
        }
        catch (DecoderFallbackException)
        {
            throw new CaptionFault(CaptionFaultKind.NotText);
        }
    }

    /// Western text in a single-byte encoding could decode as rare characters, since an accented letter forms a pair with the plain
    /// letter after it. In Chinese text both bytes of nearly all pairs are in the range of common characters.
    static bool IsChinese(ReadOnlySpan<byte> file)
    {
        var (common, rare) = (0, 0);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] >= 0x80)
            {
                var isCommon = i + 1 < file.Length && file[i] is >= 0xA1 and <= 0xF7 && file[i + 1] >= 0xA1;
                (common, rare) = isCommon ? (common + 1, rare) : (common, rare + 1);
                i++;
            }
        }
        return common > 9 * rare;
    }
}
