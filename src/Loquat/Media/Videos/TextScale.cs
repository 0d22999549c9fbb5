using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

public enum TextScale
{
    [JsonStringEnumMemberName("small")]
    Small = 0,

    [JsonStringEnumMemberName("medium")]
    Medium = 1,

    [JsonStringEnumMemberName("large")]
    Large = 2,
}
