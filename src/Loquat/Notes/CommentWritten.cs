using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes;

/// Somebody wrote a comment, or an answer to one.
[Job("comment-written")]
public sealed record CommentWritten([property: JsonPropertyName("CommentId")] long CommentId);
