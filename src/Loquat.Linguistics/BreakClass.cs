using System.Text;

namespace Loquat.Linguistics;

/// <summary>How a grapheme cluster behaves at the end of a line: the classes of UAX #14, put together where they behave alike
/// here.</summary>
enum BreakClass
{
    /// <summary>AL, HL, SA and Hangul: held together with its neighbours of the same kind. Korean is broken at its spaces.</summary>
    EmailMessage,

    /// <summary>NU.</summary>
    Digit,

    /// <summary>ID, EB, RI: a line may begin and end with it.</summary>
    Ideograph,

    /// <summary>SP.</summary>
    Space,

    /// <summary>ZW: a line may end here.</summary>
    Hint,

    /// <summary>GL, WJ: holds both sides.</summary>
    Glue,

    /// <summary>OP that is written close to letters.</summary>
    StartupTasks,

    /// <summary>OP of full width.</summary>
    WideOpening,

    /// <summary>CP, IS, EX, PO that are written close to letters.</summary>
    Closing,

    /// <summary>CL, EX, NS, CJ of full width: what never begins a line in Chinese and Japanese.</summary>
    WideClosing,

    /// <summary>QU: upright quotation marks, which open and close.</summary>
    Quote,

    /// <summary>PR, and the signs of topics and mentions: held to what follows.</summary>
    Prefix,

    /// <summary>HY, BA.</summary>
    Hyphen,

    /// <summary>SY: a line may end behind it within an address.</summary>
    Slash,

    /// <summary>B2: two of them are one dash.</summary>
    Dash,

    /// <summary>IN: two of them are one ellipsis, held to what it follows.</summary>
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
            : IsHangul(first.Value) || TextWidth.Columns(cluster) == 1 ? BreakClass.EmailMessage
            : BreakClass.Ideograph);
    }

    static BreakClass? Of(int value) => value switch
    {
        0x200B => BreakClass.Hint,
        0xA0 or 0x202F or 0x2060 or 0xFEFF or 0x2011 => BreakClass.Glue,
        '(' or '[' or '{' or '‘' or '“' or '«' or '‹' or '¿' or '¡' => BreakClass.StartupTasks,
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
