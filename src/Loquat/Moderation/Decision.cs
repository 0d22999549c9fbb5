namespace Loquat.Moderation;

public enum DecisionKind { Dismissed = 0, NoteHidden = 1, NoteRestored = 2, Suspended = 3, Lifted = 4, MessageRemoved = 5 }

/// A moderator's decision, with the statement of reasons that the affected person reads.
public sealed class Decision
{
    public required long Id { get; init; }

    /// Null if the moderator's account was deleted.
    public long? ModeratorId { get; init; }

    /// The affected account.
    public required long AccountId { get; init; }
    public long? NoteId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required string Words { get; init; }
    public DateTimeOffset? Until { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
