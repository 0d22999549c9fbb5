using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A board that the person owns or adds to.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="Address">Its page.</param>
/// <param name="Owner">The handle of its owner, or null if the person owns it.</param>
/// <param name="Title">Never empty.</param>
/// <param name="Description">May be empty.</param>
/// <param name="IsPrivate">Whether only its members see it.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Notes">Addresses of its notes in order. For somebody else's board, only those that the person added.</param>
/// <param name="People">Handles of its members; empty for somebody else's board.</param>
public sealed record ArchivedBoard(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("owner")] string? Owner,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("isPrivate")] bool IsPrivate,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("notes")] IReadOnlyList<string> Notes,
    [property: JsonPropertyName("people")] IReadOnlyList<string> People);

/// <summary>A series of the person's notes.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="Address">Its page.</param>
/// <param name="Title">Never empty.</param>
/// <param name="Description">May be empty.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Cover">The address of the note whose picture is its cover, or null.</param>
/// <param name="Parts">Addresses of its notes in order.</param>
public sealed record ArchivedSeries(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("cover")] string? Cover,
    [property: JsonPropertyName("parts")] IReadOnlyList<string> Parts);
