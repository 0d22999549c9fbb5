using System.Text.Json;
using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// The author's edits of a video, applied before its sizes are created. Times refer to the uploaded video; volumes are in percent.
public sealed record VideoRecipe
{
    public const int MostVolume = 200;
    public const int UsualVolume = 100;
    const int LeastMs = 500;

    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static VideoRecipe None { get; } = new();

    [JsonPropertyName("startMs")]
    public int StartMs { get; init; }

    /// Null means the end of the video.
    [JsonPropertyName("endMs")]
    public int? EndMs { get; init; }

    /// The frame that serves as the poster; null means an automatic choice.
    [JsonPropertyName("coverMs")]
    public int? CoverMs { get; init; }

    /// A photo of the author as the poster instead.
    [JsonPropertyName("coverPhoto")]
    public long? CoverPhoto { get; init; }

    /// The volume of the video's own audio.
    [JsonPropertyName("volume")]
    public int Volume { get; init; } = UsualVolume;

    [JsonPropertyName("texts")]
    public IReadOnlyList<RecipeText> Texts { get; init; } = [];

    [JsonPropertyName("sound")]
    public RecipeSound? Sound { get; init; }

    [JsonPropertyName("join")]
    public RecipeJoin? Join { get; init; }

    /// Whether the video itself changes, and not just its poster.
    [JsonIgnore]
    public bool ChangesVideo =>
        StartMs > 0 || EndMs is not null || Volume != UsualVolume || Texts.Count > 0 || Sound is not null || Join is not null;

    /// The text overlays, for screen readers and search.
    [JsonIgnore]
    public string Words => string.Join('\n', Texts.OrderBy(t => t.FromMs).Select(t => t.Words));

    /// Returns an empty string for a recipe without edits.
    public string Write() => ChangesVideo || CoverMs is not null || CoverPhoto is not null ? JsonSerializer.Serialize(this, Form) : "";

    public static VideoRecipe Parse(string written) => written.Length == 0 ? None : JsonSerializer.Deserialize<VideoRecipe>(written, Form)!;

    /// Refuses values that the editor can't produce.
    public VideoRecipe Checked()
    {
        var end = EndMs ?? int.MaxValue;
        if (StartMs < 0 || end - StartMs < LeastMs || CoverMs < 0 || Volume is < 0 or > MostVolume
            || Sound is { Volume: < 0 or > MostVolume })
        {
            throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
        }
        // Texts over a part that is cut off are removed, otherwise screen readers and search would still find them.
        var texts = Texts.Select(t => t.Checked()).Where(t => t.Words.Length > 0 && (t.ToMs ?? int.MaxValue) > StartMs && t.FromMs < end)
            .ToArray();
        return texts.Length > RecipeText.Most
            ? throw Refusal.Invalid(Text.Recipe_TooManyTexts, "recipe")
            : this with { Texts = texts, Join = Join?.Checked() };
    }

    /// Limits the recipe to the length of the video.
    public VideoRecipe Within(TimeSpan whole)
    {
        var length = (int)whole.TotalMilliseconds;
        var start = StartMs + LeastMs <= length ? StartMs : 0;
        return this with
        {
            StartMs = start,
            EndMs = EndMs < length && EndMs - start >= LeastMs ? EndMs : null,
        };
    }

    /// The length of the resulting video, without the stitched part.
    public TimeSpan LengthOf(TimeSpan whole) => TimeSpan.FromMilliseconds((EndMs ?? whole.TotalMilliseconds) - StartMs);

    /// Converts a time in the uploaded video to the time in the resulting video.
    public TimeSpan PlaceOf(int ms) => TimeSpan.FromMilliseconds(Math.Max(0, ms - StartMs) + (Join?.StitchMs ?? 0));
}
