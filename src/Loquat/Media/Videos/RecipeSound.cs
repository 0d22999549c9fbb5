using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// The sound of another video under one's own, as loud as that, in hundredths.
public sealed record RecipeSound(
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume);
