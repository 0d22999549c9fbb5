using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Publishing;

/// A note was published, at once or at its scheduled time. Comments raise `CommentWritten` instead.
[DomainEvent("note-published")]
public sealed record NotePublished(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("AuthorId")] long AuthorId);

/// The text, the media or the metadata of a published note changed.
[DomainEvent("note-edited")]
public sealed record NoteEdited(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("AuthorId")] long AuthorId,
    [property: JsonPropertyName("Version")] int Version);

/// The author chose another visibility for a published note.
[DomainEvent("note-visibility-changed")]
public sealed record NoteVisibilityChanged(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("AuthorId")] long AuthorId,
    [property: JsonPropertyName("Visibility")] NoteVisibility Visibility);

/// A published note disappeared: its author deleted it, or a moderator hid it.
[DomainEvent("note-removed")]
public sealed record NoteRemoved(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("AuthorId")] long AuthorId);

/// A removed note is back: its author undid the deletion, or a moderator reversed the decision.
[DomainEvent("note-restored")]
public sealed record NoteRestored(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("AuthorId")] long AuthorId);
