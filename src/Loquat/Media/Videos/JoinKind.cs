using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

public enum JoinKind
{
    /// Both at once, mine on the left.
    [JsonStringEnumMemberName("duetBeside")]
    DuetBeside = 0,

    /// Both at once, mine on top.
    [JsonStringEnumMemberName("duetStacked")]
    DuetStacked = 1,

    /// A piece of the other one, then mine.
    [JsonStringEnumMemberName("stitch")]
    Stitch = 2,
}
