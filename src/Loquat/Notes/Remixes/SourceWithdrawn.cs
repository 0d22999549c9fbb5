using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Remixes;

/// A note with remixes is no longer public. `TakesDown` is the author's choice of what happens to them.
[Job("source-withdrawn")]
public sealed record SourceWithdrawn(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("TakesDown")] bool TakesDown);

/// A duet or a stitch was taken down and is visible only to its author.
[Job("remix-withdrawn")]
public sealed record RemixWithdrawn([property: JsonPropertyName("NoteId")] long NoteId);
