using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes;

/// A note with mentions was published, or mentions may have changed in an edit.
[Job("people-mentioned")]
public sealed record PeopleMentioned([property: JsonPropertyName("NoteId")] long NoteId);
