using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// Words over a video. `X` and `Y` say where their middle is, in hundredths of its width and height; times are those of the film before it
/// was cut.
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

    /// With line ends of one kind; refused where nobody could have chosen that.
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
