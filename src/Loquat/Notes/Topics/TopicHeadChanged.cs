using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Topics;

/// Other topics than before mean the same as this one, or it means the same as another.
[Job("topic-head-changed")]
public sealed record TopicHeadChanged([property: JsonPropertyName("TopicId")] long TopicId);
