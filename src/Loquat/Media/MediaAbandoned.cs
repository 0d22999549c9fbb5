using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Media;

/// Deletes a medium that no note or profile holds when the job runs.
[Job("media-abandoned")]
public sealed record MediaAbandoned([property: JsonPropertyName("MediumId")] long MediumId);
