using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Topics;

/// The set of topics with the same meaning as this one has changed.
[Job("topic-head-changed")]
public sealed record TopicHeadChanged([property: JsonPropertyName("TopicId")] long TopicId);
