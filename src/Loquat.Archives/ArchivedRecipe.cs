using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>The edit recipe of a video. Times refer to the video before trimming.</summary>
public sealed record ArchivedRecipe
{
    /// <summary>Where the trimmed video begins, in milliseconds.</summary>
    [JsonPropertyName("startMs")]
    public int StartMs { get; init; }

    /// <summary>Where the trimmed video ends, in milliseconds; null for the end of the video.</summary>
    [JsonPropertyName("endMs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EndMs { get; init; }

    /// <summary>The time of the frame that is its cover, in milliseconds; null if none was chosen.</summary>
    [JsonPropertyName("coverMs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CoverMs { get; init; }

    /// <summary>The id of a photo that is its cover instead; null if there is none.</summary>
    [JsonPropertyName("coverPhoto"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CoverPhoto { get; init; }

    /// <summary>The volume of its own audio, in percent, 0 to 200.</summary>
    [JsonPropertyName("volume")]
    public int Volume { get; init; } = 100;

    /// <summary>Text overlays.</summary>
    [JsonPropertyName("texts")]
    public IReadOnlyList<ArchivedRecipeText> Texts { get; init; } = [];

    /// <summary>The sound of another video that is mixed in; null if there is none.</summary>
    [JsonPropertyName("sound"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArchivedRecipeSound? Sound { get; init; }

    /// <summary>Another video that it is joined with; null if there is none.</summary>
    [JsonPropertyName("join"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArchivedRecipeJoin? Join { get; init; }
}

/// <summary>A text overlay on a video.</summary>
/// <param name="Words">Plain text; lines end with LF.</param>
/// <param name="X">The centre of the text, in percent of the width, 0 to 100.</param>
/// <param name="Y">The centre of the text, in percent of the height, 0 to 100.</param>
/// <param name="Scale">Its size: a value of <see cref="ArchiveValues.TextScale"/>.</param>
/// <param name="Ink">Its colours: a value of <see cref="ArchiveValues.TextInk"/>.</param>
/// <param name="FromMs">When it appears, in milliseconds.</param>
/// <param name="ToMs">When it disappears, in milliseconds; null for the end of the video.</param>
public sealed record ArchivedRecipeText(
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("x")] int X,
    [property: JsonPropertyName("y")] int Y,
    [property: JsonPropertyName("scale")] string Scale,
    [property: JsonPropertyName("ink")] string Ink,
    [property: JsonPropertyName("fromMs")] int FromMs,
    [property: JsonPropertyName("toMs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ToMs = null);

/// <summary>The sound of another video that is mixed into a video.</summary>
/// <param name="VideoId">The id of the other video.</param>
/// <param name="Volume">In percent, 0 to 200.</param>
public sealed record ArchivedRecipeSound(
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume);

/// <summary>Another video beside a video (duet), or a part of it before the video (stitch).</summary>
/// <param name="Kind">A value of <see cref="ArchiveValues.Join"/>.</param>
/// <param name="VideoId">The id of the other video.</param>
/// <param name="Volume">In percent, 0 to 200.</param>
/// <param name="FromMs">Where the part begins, in milliseconds of the other video.</param>
/// <param name="ToMs">Where the part ends, in milliseconds of the other video.</param>
/// <param name="StitchMs">The length of the part in a stitch, in milliseconds; 0 for a duet.</param>
public sealed record ArchivedRecipeJoin(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("videoId")] long VideoId,
    [property: JsonPropertyName("volume")] int Volume,
    [property: JsonPropertyName("fromMs")] int FromMs,
    [property: JsonPropertyName("toMs")] int ToMs,
    [property: JsonPropertyName("stitchMs")] int StitchMs = 0);
