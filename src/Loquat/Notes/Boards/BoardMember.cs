namespace Loquat.Notes.Boards;

/// Somebody who may add to another's board, once they have accepted.
public sealed class BoardMember
{
    public required long BoardId { get; init; }
    public required long AccountId { get; init; }
    public bool HasAccepted { get; set; }
    public required DateTimeOffset InvitedAt { get; init; }
}
