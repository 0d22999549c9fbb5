namespace Loquat.Moderation;

public enum ReportReason { Spam = 0, Harassment = 1, Hate = 2, Sexual = 3, Violence = 4, SelfHarm = 5, Copyright = 6, Other = 7 }

/// What somebody says is wrong with a note, a comment or an account. It waits until there is a decision.
public sealed class Report
{
    public required long Id { get; init; }
    public required long ReporterId { get; init; }

    /// Whose account or note it is.
    public required long AccountId { get; init; }

    /// Empty where the account itself is meant.
    public long? NoteId { get; init; }
    /// Something said in a conversation, and how it read when it was reported: its author can take it back.
    public long? MessageId { get; init; }
    public string Quoted { get; init; } = "";
    public required ReportReason Reason { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public long? DecisionId { get; set; }
}
