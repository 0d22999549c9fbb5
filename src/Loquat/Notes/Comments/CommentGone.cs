using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Comments;

/// A comment was deleted, and the time to undo is over.
[Job("comment-gone")]
public sealed record CommentGone(
    [property: JsonPropertyName("CommentId")] long CommentId,
    [property: JsonPropertyName("RootId")] long RootId);
