namespace Loquat.Moderation;

public enum DecisionKind { Dismissed = 0, NoteHidden = 1, NoteRestored = 2, Suspended = 3, Lifted = 4, MessageRemoved = 5 }

/// What a moderator decided, and why, in words that the person reads.
public sealed class Decision
{
    public required long Id { get; init; }

    /// Empty when that account is gone, and where a suspension ended by itself.
    public long? ModeratorId { get; init; }

    /// Whom it concerns.
    public required long AccountId { get; init; }
    public long? NoteId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required string Words { get; init; }
    public DateTimeOffset? Until { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
