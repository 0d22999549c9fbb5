using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A note or a draft.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="Address">Its page, or null for a draft.</param>
/// <param name="Title">May be empty.</param>
/// <param name="Body">Plain text; may be empty.</param>
/// <param name="Visibility">Who may see it: a value of <see cref="ArchiveValues.Visibility"/>.</param>
/// <param name="Channel">The key of a channel, or null.</param>
/// <param name="Language">The language tag (BCP 47); empty if unknown.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="SavedAt">When it was last saved.</param>
/// <param name="PublishedAt">Null for a draft.</param>
/// <param name="EditedAt">Null if it was not edited after publishing.</param>
/// <param name="IsHidden">Whether a moderator hid it.</param>
/// <param name="Likes">How many people like it.</param>
/// <param name="Saves">How many people saved it.</param>
/// <param name="Comments">How many comments it has.</param>
/// <param name="Photos">Its photos and videos, in order.</param>
/// <param name="Earlier">Its earlier versions, oldest first.</param>
/// <param name="TextCardTemplate">The template of its text cards: a value of <see cref="ArchiveValues.TextCardTemplate"/>.</param>
/// <param name="ScheduledAt">When a draft will be published, or null.</param>
/// <param name="Place">Its place, or null.</param>
public sealed record ArchivedNote(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("address")] string? Address,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("visibility")] string Visibility,
    [property: JsonPropertyName("channel")] string? Channel,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("savedAt")] DateTimeOffset SavedAt,
    [property: JsonPropertyName("publishedAt")] DateTimeOffset? PublishedAt,
    [property: JsonPropertyName("editedAt")] DateTimeOffset? EditedAt,
    [property: JsonPropertyName("isHidden")] bool IsHidden,
    [property: JsonPropertyName("likes")] int Likes,
    [property: JsonPropertyName("saves")] int Saves,
    [property: JsonPropertyName("comments")] int Comments,
    [property: JsonPropertyName("photos")] IReadOnlyList<ArchivedPhoto> Photos,
    [property: JsonPropertyName("earlier")] IReadOnlyList<ArchivedRevision> Earlier,
    [property: JsonPropertyName("cardTemplate")] string TextCardTemplate = ArchiveValues.TextCardTemplate.None,
    [property: JsonPropertyName("scheduledAt")] DateTimeOffset? ScheduledAt = null,
    [property: JsonPropertyName("place")] ArchivedPlace? Place = null);

/// <summary>A photo or a video of a note or a comment.</summary>
/// <param name="File">Its name in the archive. The file is missing if it was deleted while the archive was created.</param>
/// <param name="AltText">Its description for people who can't see it; may be empty.</param>
/// <param name="Captions">The captions of a video; null in early archives.</param>
public sealed record ArchivedPhoto(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("altText")] string AltText,
    [property: JsonPropertyName("captions")] IReadOnlyList<ArchivedCaptions>? Captions = null);

/// <summary>The captions of a video in one language.</summary>
/// <param name="File">Its name in the archive; the file is WebVTT.</param>
/// <param name="Language">The language tag (BCP 47).</param>
/// <param name="IsOriginal">Whether that is the language spoken in the video.</param>
public sealed record ArchivedCaptions(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("isOriginal")] bool IsOriginal);

/// <summary>A version of a note before an edit.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Body">Plain text; may be empty.</param>
/// <param name="ReplacedAt">When it was edited.</param>
/// <param name="TextCardTemplate">The template of its text cards: a value of <see cref="ArchiveValues.TextCardTemplate"/>.</param>
public sealed record ArchivedRevision(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("replacedAt")] DateTimeOffset ReplacedAt,
    [property: JsonPropertyName("cardTemplate")] string TextCardTemplate = ArchiveValues.TextCardTemplate.None);

/// <summary>A place of GeoNames.</summary>
/// <param name="Id">The GeoNames id, in decimal; see https://www.geonames.org/.</param>
/// <param name="Name">Empty if the server no longer knows the place.</param>
/// <param name="Latitude">Degrees, −90 to 90.</param>
/// <param name="Longitude">Degrees, −180 to 180.</param>
public sealed record ArchivedPlace(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("latitude")] double Latitude,
    [property: JsonPropertyName("longitude")] double Longitude);

/// <summary>A name that the person proposed for a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Language">The language of the name (BCP 47).</param>
/// <param name="Name">The proposed name.</param>
/// <param name="State">Its state: a value of <see cref="ArchiveValues.ProposalState"/>.</param>
/// <param name="At">When it was proposed.</param>
public sealed record ArchivedPlaceName(
    [property: JsonPropertyName("place")] ArchivedPlace Place,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("at")] DateTimeOffset At);
