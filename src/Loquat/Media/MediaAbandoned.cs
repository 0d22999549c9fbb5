using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Media;

/// Nobody may hold a file any more; it is deleted unless somebody does by then.
[Job("media-abandoned")]
public sealed record MediaAbandoned([property: JsonPropertyName("MediumId")] long MediumId);
