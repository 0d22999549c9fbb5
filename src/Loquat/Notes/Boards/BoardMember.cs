namespace Loquat.Notes.Boards;

/// A person who was invited to a board. They may add notes once they have accepted.
public sealed class BoardMember
{
    public required long BoardId { get; init; }
    public required long AccountId { get; init; }
    public bool HasAccepted { get; set; }
    public required DateTimeOffset InvitedAt { get; init; }
}
