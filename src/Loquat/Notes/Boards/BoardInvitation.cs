using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Boards;

/// A person was invited to a board, accepted, declined, or is no longer invited.
[Job("board-invitation")]
public sealed record BoardInvitation(
    [property: JsonPropertyName("BoardId")] long BoardId,
    [property: JsonPropertyName("AccountId")] long AccountId);
