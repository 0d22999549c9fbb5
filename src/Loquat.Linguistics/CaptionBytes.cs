using System.Text;

namespace Loquat.Linguistics;

/// <summary>Turns a file of captions into text: UTF-8 and UTF-16 by their marks, else UTF-8 where it is valid, else GB 18030 where that is
/// plausible.</summary>
public static class CaptionBytes
{
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    static readonly Encoding BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    // 54936 is GB 18030-2005, in which GBK and GB 2312 are contained.
    static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;

    /// <summary>The text of a file, without a mark at its beginning.</summary>
    /// <exception cref="CaptionFault">It is in none of these encodings.</exception>
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

    /// Western text in one byte a letter could be read as rare characters, since an accented letter goes in pair with the plain one behind
    /// it. In Chinese text nearly all pairs have both bytes above these.
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
