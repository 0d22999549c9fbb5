using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

public enum JoinKind
{
    /// Side by side, the author's own video on the left.
    [JsonStringEnumMemberName("duetBeside")]
    DuetBeside = 0,

    /// One above the other, the author's own video on top.
    [JsonStringEnumMemberName("duetStacked")]
    DuetStacked = 1,

    /// A part of the other video, then the author's own.
    [JsonStringEnumMemberName("stitch")]
    Stitch = 2,
}
