using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// The style of a text overlay.
public enum TextInk
{
    /// White with a dark outline.
    [JsonStringEnumMemberName("white")]
    White = 0,

    /// Yellow with a dark outline.
    [JsonStringEnumMemberName("sun")]
    Sun = 1,

    /// Dark on a paper-coloured background.
    [JsonStringEnumMemberName("paper")]
    Paper = 2,

    /// White on a loquat-coloured background.
    [JsonStringEnumMemberName("loquat")]
    Loquat = 3,
}
