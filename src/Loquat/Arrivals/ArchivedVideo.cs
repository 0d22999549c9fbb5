using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Loquat.Arrivals;

/// What its author wanted done to a video; the file is as it is shown, or, in a draft, as it was before.
public sealed record ArchivedVideo([property: JsonIgnore] long Id, string File, string SoundTitle, JsonNode? Recipe);
