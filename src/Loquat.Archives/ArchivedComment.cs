using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A comment or a reply.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="Address">Its address.</param>
/// <param name="Note">The address of the note.</param>
/// <param name="Answers">The id of the comment that it replies to, or null.</param>
/// <param name="Body">Plain text.</param>
/// <param name="PublishedAt">When it was written.</param>
/// <param name="IsHidden">Whether a moderator hid it.</param>
/// <param name="Likes">How many people like it.</param>
/// <param name="Photos">Its photo, if it has one.</param>
public sealed record ArchivedComment(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("note")] string Note,
    [property: JsonPropertyName("answers")] string? Answers,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("publishedAt")] DateTimeOffset? PublishedAt,
    [property: JsonPropertyName("isHidden")] bool IsHidden,
    [property: JsonPropertyName("likes")] int Likes,
    [property: JsonPropertyName("photos")] IReadOnlyList<ArchivedPhoto> Photos);

/// <summary>A note or comment that the person liked or saved.</summary>
/// <param name="Address">Its address. The content belongs to somebody else and is not in the archive.</param>
/// <param name="IsComment">Whether it is a comment.</param>
/// <param name="At">When it was liked or saved.</param>
public sealed record ArchivedMark(
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("isComment")] bool IsComment,
    [property: JsonPropertyName("at")] DateTimeOffset At);
