using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// The sound of another video, mixed with the author's own audio. `Volume` is in percent.
public sealed record RecipeSound(
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume);
