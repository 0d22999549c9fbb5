using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// Another video beside the author's own (duet), or a part of it before (stitch).
public sealed record RecipeJoin(
    [property: JsonPropertyName("kind")] JoinKind Kind,
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume = 100,
    [property: JsonPropertyName("fromMs")] int FromMs = 0,
    [property: JsonPropertyName("toMs")] int ToMs = RecipeJoin.LongestStitchMs)
{
    /// The longest part of somebody else's video that a stitch may use.
    public const int LongestStitchMs = 5_000;
    const int LeastMs = 500;

    [JsonPropertyName("stitchMs")]
    public int StitchMs => Kind == JoinKind.Stitch ? ToMs - FromMs : 0;

    /// Limits the part to the length of the other video. Returns null if too little remains.
    public RecipeJoin? Within(TimeSpan whole)
    {
        var end = Math.Min(ToMs, (int)whole.TotalMilliseconds);
        return Kind != JoinKind.Stitch ? this : end - FromMs >= LeastMs ? this with { ToMs = end } : null;
    }

    /// Refuses values that the editor can't produce.
    public RecipeJoin Checked() =>
        Enum.IsDefined(Kind) && Volume is >= 0 and <= VideoRecipe.MostVolume && FromMs >= 0
            && ToMs - FromMs is >= LeastMs and <= LongestStitchMs
            ? this : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
}
