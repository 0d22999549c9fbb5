using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Remixes;

/// Not everybody sees a note any more with whose video others made something. `TakesDown` is what its author chose.
[Job("source-withdrawn")]
public sealed record SourceWithdrawn(
    [property: JsonPropertyName("NoteId")] long NoteId,
    [property: JsonPropertyName("TakesDown")] bool TakesDown);

/// Somebody's duet or stitch is theirs alone to see from now on.
[Job("remix-withdrawn")]
public sealed record RemixWithdrawn([property: JsonPropertyName("NoteId")] long NoteId);
