using System.Text;

namespace Loquat.Linguistics.Lines;

/// <summary>How a grapheme cluster behaves at a line break: the classes of UAX #14, merged if they behave alike here.</summary>
enum BreakClass
{
    /// <summary>AL, HL, SA and Hangul: no break between neighbours of the same class. Korean breaks at its spaces.</summary>
    Letter,

    /// <summary>NU.</summary>
    Digit,

    /// <summary>ID, EB, RI: a line may break before and after it.</summary>
    Ideograph,

    /// <summary>SP.</summary>
    Space,

    /// <summary>ZW: a line may break here.</summary>
    Hint,

    /// <summary>GL, WJ: no break on either side.</summary>
    Glue,

    /// <summary>OP of Western scripts.</summary>
    Opening,

    /// <summary>Full-width OP.</summary>
    WideOpening,

    /// <summary>CP, IS, EX, PO of Western scripts.</summary>
    Closing,

    /// <summary>Full-width CL, EX, NS, CJ: never at the start of a line in Chinese and Japanese.</summary>
    WideClosing,

    /// <summary>QU: straight quotation marks, which both open and close.</summary>
    Quote,

    /// <summary>PR, and the signs of topics and mentions: no break after it.</summary>
    Prefix,

    /// <summary>HY, BA.</summary>
    Hyphen,

    /// <summary>SY: a line may break after it within an address.</summary>
    Slash,

    /// <summary>B2: no break between two of them.</summary>
    Dash,

    /// <summary>IN: no break before it, so two of them stay together.</summary>
    Ellipsis,
}

static class BreakClasses
{
    const string WideOpenings = "（「『【〔〖〘〚《〈［｛｟";
    const string WideClosings = "、。，．！？：；）」』】〕〗〙〛》〉］｝｠〜～・‧々ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃";

    public static BreakClass Of(string cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        return Of(first.Value) ?? (Rune.IsDigit(first) ? BreakClass.Digit
            : Rune.IsWhiteSpace(first) ? BreakClass.Space
            : IsHangul(first.Value) || TextWidth.Columns(cluster) == 1 ? BreakClass.Letter
            : BreakClass.Ideograph);
    }

    static BreakClass? Of(int value) => value switch
    {
        0x200B => BreakClass.Hint,
        0xA0 or 0x202F or 0x2060 or 0xFEFF or 0x2011 => BreakClass.Glue,
        '(' or '[' or '{' or '‘' or '“' or '«' or '‹' or '¿' or '¡' => BreakClass.Opening,
        ')' or ']' or '}' or '’' or '”' or '»' or '›' or '!' or '?' or '.' or ',' or ':' or ';' or '%' or '°' or '‰' or '·' =>
            BreakClass.Closing,
        '"' or '\'' => BreakClass.Quote,
        '#' or '@' or '$' or '¥' or '€' or '£' or '＃' or '＠' or '￥' => BreakClass.Prefix,
        '-' or 0x2010 or 0x2013 => BreakClass.Hyphen,
        '/' => BreakClass.Slash,
        0x2014 or 0x2015 or 0x2E3A => BreakClass.Dash,
        0x2026 or 0x22EF => BreakClass.Ellipsis,
        <= 0xFFFF when WideOpenings.Contains((char)value, StringComparison.Ordinal) => BreakClass.WideOpening,
        <= 0xFFFF when WideClosings.Contains((char)value, StringComparison.Ordinal) => BreakClass.WideClosing,
        _ => null,
    };

    static bool IsHangul(int value) => value is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3131 and <= 0x318E);
}
