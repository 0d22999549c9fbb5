using System.Text.Json.Serialization;

namespace Loquat.Archives;

/// <summary>A conversation that the person is in.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="IsGroup">Whether it is a group.</param>
/// <param name="Title">The title of a group; empty otherwise.</param>
/// <param name="JoinedAt">When the person joined it.</param>
/// <param name="IsMuted">Whether the person muted it.</param>
/// <param name="IsRequest">Whether it is a request that has not been accepted.</param>
/// <param name="People">Handles of the other people in it.</param>
public sealed record ArchivedConversation(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("isGroup")] bool IsGroup,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("joinedAt")] DateTimeOffset JoinedAt,
    [property: JsonPropertyName("isMuted")] bool IsMuted,
    [property: JsonPropertyName("isRequest")] bool IsRequest,
    [property: JsonPropertyName("people")] IReadOnlyList<string> People);

/// <summary>A message that the person sent.</summary>
/// <param name="Id">In decimal.</param>
/// <param name="Conversation">The id of its conversation.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="DeletedAt">When the person deleted it, or null. The body of a deleted message is empty.</param>
/// <param name="Body">Plain text; may be empty.</param>
/// <param name="Answers">The id of the message that it replies to, or null.</param>
/// <param name="Photo">The name of its photo in the archive, or null.</param>
/// <param name="AltText">The description of the photo; may be empty.</param>
/// <param name="Note">The address of the note that it shares, or null.</param>
public sealed record ArchivedMessage(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("conversation")] string Conversation,
    [property: JsonPropertyName("sentAt")] DateTimeOffset SentAt,
    [property: JsonPropertyName("deletedAt")] DateTimeOffset? DeletedAt,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("answers")] string? Answers,
    [property: JsonPropertyName("photo")] string? Photo,
    [property: JsonPropertyName("altText")] string AltText,
    [property: JsonPropertyName("note")] string? Note);
