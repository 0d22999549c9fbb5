using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>Remix permissions, remixes of the person, and edit recipes of videos.</summary>
/// <remarks>Lists are streamed when written, and read into memory.</remarks>
/// <param name="Usual">The default permissions of new notes.</param>
/// <param name="Notes">Each note with photos or videos, in order of ids.</param>
/// <param name="Videos">Each video, in order of ids.</param>
public sealed record ArchivedRemixes(
    [property: JsonPropertyName("usual")] ArchivedRemixPermissions Usual,
    [property: JsonPropertyName("notes")] IAsyncEnumerable<ArchivedRemix> Notes,
    [property: JsonPropertyName("videos")] IAsyncEnumerable<ArchivedVideo> Videos);

/// <summary>The remix permissions of a note.</summary>
/// <param name="Sound">Who may use its sound: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="Duet">Who may make a duet: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="Stitch">Who may make a stitch: a value of <see cref="ArchiveValues.Circle"/>.</param>
/// <param name="Download">Whether everybody who can see the video may download it.</param>
/// <param name="TakesDown">Whether remixes are withdrawn when the note is no longer public.</param>
public sealed record ArchivedRemixPermissions(
    [property: JsonPropertyName("sound")] string Sound,
    [property: JsonPropertyName("duet")] string Duet,
    [property: JsonPropertyName("stitch")] string Stitch,
    [property: JsonPropertyName("download")] bool Download,
    [property: JsonPropertyName("takesDown")] bool TakesDown);

/// <summary>The sources and the remix permissions of a note.</summary>
/// <param name="Note">The id of the note, in decimal.</param>
/// <param name="Permissions">Null if the author made no choice.</param>
/// <param name="Sound">The address of the sound that it uses, or null.</param>
/// <param name="Join">How it is joined with its source: a value of <see cref="ArchiveValues.Join"/>, or null.</param>
/// <param name="Source">The address of the note that it is a remix of, or null.</param>
/// <param name="WithdrawnAt">When the source was withdrawn, or null.</param>
public sealed record ArchivedRemix(
    [property: JsonPropertyName("note")] string Note,
    [property: JsonPropertyName("reuse")] ArchivedRemixPermissions? Permissions,
    [property: JsonPropertyName("sound")] string? Sound,
    [property: JsonPropertyName("join")] string? Join,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("withdrawnAt")] DateTimeOffset? WithdrawnAt);

/// <summary>A video of the person.</summary>
/// <param name="File">Its name in the archive. It is the edited video, or in a draft the video before its recipe.</param>
/// <param name="SoundTitle">The name that the person gave to its sound; may be empty.</param>
/// <param name="Recipe">Its edit recipe, or null.</param>
public sealed record ArchivedVideo(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("soundTitle")] string SoundTitle,
    [property: JsonPropertyName("recipe")] ArchivedRecipe? Recipe);
