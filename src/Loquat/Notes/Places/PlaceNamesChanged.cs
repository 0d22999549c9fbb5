using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Places;

/// A name of a place was accepted or removed.
[Job("place-names-changed")]
public sealed record PlaceNamesChanged([property: JsonPropertyName("PlaceId")] long PlaceId);
