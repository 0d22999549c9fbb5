using System.Globalization;
using Loquat.Http;
using Loquat.Media.Videos;

namespace Loquat.Web.Media;

/// Reads a video recipe from form fields. Field names contain the id of the video, since a form may contain several. Times are in seconds.
public static class RecipeFields
{
    /// The name of the field that marks the presence of the others.
    public static string MarkOf(long id) => $"recipe-{id.ToString(CultureInfo.InvariantCulture)}";

    public static VideoRecipe Read(Fields fields, long id)
    {
        var of = id.ToString(CultureInfo.InvariantCulture);
        var volume = Number(fields[$"volume-{of}"]) ?? VideoRecipe.UsualVolume;
        return new VideoRecipe
        {
            StartMs = Milliseconds(fields[$"start-{of}"]) ?? 0,
            EndMs = Milliseconds(fields[$"end-{of}"]),
            CoverMs = Milliseconds(fields[$"cover-{of}"]),
            CoverPhoto = Number(fields[$"coverphoto-{of}"]),
            Volume = fields.Has($"mute-{of}") ? 0 : (int)Math.Clamp(volume, -1, VideoRecipe.MostVolume + 1),
            Texts = [.. TextsIn(fields, of)],
            Sound = Number(fields[$"soundvolume-{of}"]) is { } sound
                ? new RecipeSound(0, (int)Math.Clamp(sound, -1, VideoRecipe.MostVolume + 1))
                : null,
        };
    }

    static IEnumerable<RecipeText> TextsIn(Fields fields, string of)
    {
        var words = fields.All($"text-{of}").ToArray();
        string[] Row(string name) => [.. fields.All($"text{name}-{of}")];
        var (x, y, scale, ink, from, to) = (Row("x"), Row("y"), Row("scale"), Row("ink"), Row("from"), Row("to"));
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Trim().Length > 0)
            {
                yield return new(words[i], Percent(x, i), Percent(y, i), Choice<TextScale>(scale, i), Choice<TextInk>(ink, i),
                    Milliseconds(At(from, i)) ?? 0, Milliseconds(At(to, i)));
            }
        }
    }

    static string At(string[] row, int i) => i < row.Length ? row[i] : "";

    static int Percent(string[] row, int i) => At(row, i) is { Length: > 0 } text ? (int)Math.Clamp(Number(text) ?? -1, -1, 101) : 50;

    /// Refuses values that the form does not offer.
    static TChoice Choice<TChoice>(string[] row, int i)
        where TChoice : struct, Enum =>
        At(row, i) is { Length: > 0 } name
            ? Enum.TryParse<TChoice>(name, out var chosen) && Enum.IsDefined(chosen)
                ? chosen
                : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe")
            : default;

    static long? Number(string text) => text.Trim().Length == 0 ? null
        : long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");

    static int? Milliseconds(string text) => text.Trim().Length == 0 ? null
        : double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds < TimeSpan.FromDays(1).TotalSeconds
            ? (int)Math.Round(seconds * 1000) : throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
}
