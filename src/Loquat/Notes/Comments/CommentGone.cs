using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Comments;

/// A comment is not to be seen any more.
[Job("comment-gone")]
public sealed record CommentGone(
    [property: JsonPropertyName("CommentId")] long CommentId,
    [property: JsonPropertyName("RootId")] long RootId);
