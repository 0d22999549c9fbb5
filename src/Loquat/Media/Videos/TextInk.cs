using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// How words over a video are drawn.
public enum TextInk
{
    /// White with a dark edge.
    [JsonStringEnumMemberName("white")]
    White = 0,

    /// Yellow with a dark edge.
    [JsonStringEnumMemberName("sun")]
    Sun = 1,

    /// Dark on a plate of paper.
    [JsonStringEnumMemberName("paper")]
    Paper = 2,

    /// White on a plate of loquat.
    [JsonStringEnumMemberName("loquat")]
    Loquat = 3,
}
