using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// Another video beside one's own, or a piece of it before.
public sealed record RecipeJoin(
    [property: JsonPropertyName("kind")] JoinKind Kind,
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume = 100,
    [property: JsonPropertyName("fromMs")] int FromMs = 0,
    [property: JsonPropertyName("toMs")] int ToMs = RecipeJoin.LongestStitchMs)
{
    /// Of somebody else's video before one's own.
    public const int LongestStitchMs = 5_000;
    const int LeastMs = 500;

    [JsonPropertyName("stitchMs")]
    public int StitchMs => Kind == JoinKind.Stitch ? ToMs - FromMs : 0;

    /// The same of a film of that length; nothing where it has no such piece.
    public RecipeJoin? Within(TimeSpan whole)
    {
        var end = Math.Min(ToMs, (int)whole.TotalMilliseconds);
        return Kind != JoinKind.Stitch ? this : end - FromMs >= LeastMs ? this with { ToMs = end } : null;
    }

    /// Refused where nobody could have chosen that.
    public RecipeJoin Checked() =>
        Enum.IsDefined(Kind) && Volume is >= 0 and <= VideoRecipe.MostVolume && FromMs >= 0
            && ToMs - FromMs is >= LeastMs and <= LongestStitchMs
            ? this : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
}
