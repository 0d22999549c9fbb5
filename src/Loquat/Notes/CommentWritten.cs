using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes;

/// A comment or a reply was written.
[DomainEvent("comment-written")]
public sealed record CommentWritten([property: JsonPropertyName("CommentId")] long CommentId);
