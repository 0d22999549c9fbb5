using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Places;

/// A name of a place counts from now on, or no longer.
[Job("place-names-changed")]
public sealed record PlaceNamesChanged([property: JsonPropertyName("PlaceId")] long PlaceId);
