using System.Text.Json.Serialization;
using Loquat.Jobs;

namespace Loquat.Notes.Boards;

/// Whether somebody is invited to a board is other than it was.
[Job("board-invitation")]
public sealed record BoardInvitation(
    [property: JsonPropertyName("BoardId")] long BoardId,
    [property: JsonPropertyName("AccountId")] long AccountId);
