using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes;

/// A note was published that mentions somebody, or was changed and does or did.
[Job("people-mentioned")]
public sealed record PeopleMentioned([property: JsonPropertyName("NoteId")] long NoteId);
