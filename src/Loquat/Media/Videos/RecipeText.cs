using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// A text overlay on a video. `X` and `Y` are the position of its centre, in percent of width and height. Times refer to the video before
/// trimming.
public sealed record RecipeText(
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("x")] int X,
    [property: JsonPropertyName("y")] int Y,
    [property: JsonPropertyName("scale")] TextScale Scale,
    [property: JsonPropertyName("ink")] TextInk Ink,
    [property: JsonPropertyName("fromMs")] int FromMs,
    [property: JsonPropertyName("toMs")] int? ToMs)
{
    public const int Most = 8;
    public const int Length = 200;

    /// Normalises line endings and removes control characters. Refuses values that the editor can't produce.
    public RecipeText Checked()
    {
        var clean = this with { Words = string.Concat(Words.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim() };
        if (clean.Words.Length > Length)
        {
            throw Refusal.Invalid(Text.Recipe_TextTooLong, "recipe");
        }
        return X is >= 0 and <= 100 && Y is >= 0 and <= 100 && Enum.IsDefined(Scale) && Enum.IsDefined(Ink) && FromMs >= 0
            && (ToMs is null || ToMs > FromMs)
            ? clean : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
    }
}
