using System.Text.Json;
using System.Text.Json.Serialization;

namespace Loquat.Media.Videos;

/// What an author wants done to a video before its sizes are made. Times are those of the film as it came; volumes are hundredths.
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

    /// Nothing is to its end.
    [JsonPropertyName("endMs")]
    public int? EndMs { get; init; }

    /// The frame that is shown before it plays; nothing is the one that says most.
    [JsonPropertyName("coverMs")]
    public int? CoverMs { get; init; }

    /// A photo of the author instead.
    [JsonPropertyName("coverPhoto")]
    public long? CoverPhoto { get; init; }

    /// Of its own sound.
    [JsonPropertyName("volume")]
    public int Volume { get; init; } = UsualVolume;

    [JsonPropertyName("texts")]
    public IReadOnlyList<RecipeText> Texts { get; init; } = [];

    [JsonPropertyName("sound")]
    public RecipeSound? Sound { get; init; }

    [JsonPropertyName("join")]
    public RecipeJoin? Join { get; init; }

    /// Whether the film itself becomes another one.
    [JsonIgnore]
    public bool ChangesVideo =>
        StartMs > 0 || EndMs is not null || Volume != UsualVolume || Texts.Count > 0 || Sound is not null || Join is not null;

    /// What stands over it, to be read out and found.
    [JsonIgnore]
    public string Words => string.Join('\n', Texts.OrderBy(t => t.FromMs).Select(t => t.Words));

    /// Empty where nothing is wanted.
    public string Write() => ChangesVideo || CoverMs is not null || CoverPhoto is not null ? JsonSerializer.Serialize(this, Form) : "";

    public static VideoRecipe Parse(string written) => written.Length == 0 ? None : JsonSerializer.Deserialize<VideoRecipe>(written, Form)!;

    /// Refused where nobody could have chosen that.
    public VideoRecipe Checked()
    {
        var end = EndMs ?? int.MaxValue;
        if (StartMs < 0 || end - StartMs < LeastMs || CoverMs < 0 || Volume is < 0 or > MostVolume
            || Sound is { Volume: < 0 or > MostVolume })
        {
            throw Refusal.Invalid(Text.Recipe_TimesWrong, "recipe");
        }
        // What would stand over a part that is cut off goes with it, or it would be read out and found all the same.
        var texts = Texts.Select(t => t.Checked()).Where(t => t.Words.Length > 0 && (t.ToMs ?? int.MaxValue) > StartMs && t.FromMs < end)
            .ToArray();
        return texts.Length > RecipeText.Most
            ? throw Refusal.Invalid(Text.Recipe_TooManyTexts, "recipe")
            : this with { Texts = texts, Join = Join?.Checked() };
    }

    /// With nothing in it that a film of that length has not.
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

    /// How long the film is that comes out of it.
    public TimeSpan LengthOf(TimeSpan whole) => TimeSpan.FromMilliseconds((EndMs ?? whole.TotalMilliseconds) - StartMs);

    /// Where a moment of the film as it came stands in the film that comes out of it.
    public TimeSpan PlaceOf(int ms) => TimeSpan.FromMilliseconds(Math.Max(0, ms - StartMs) + (Join?.StitchMs ?? 0));
}
