namespace Loquat.Moderation;

public enum ReportReason { Spam = 0, Harassment = 1, Hate = 2, Sexual = 3, Violence = 4, SelfHarm = 5, Copyright = 6, Other = 7 }

/// A person's report about a note, a comment, a message or an account. It is open until there is a decision.
public sealed class Report
{
    public required long Id { get; init; }
    public required long ReporterId { get; init; }

    /// The reported account, or the author of the reported content.
    public required long AccountId { get; init; }

    /// Null if the report is about the account or a message.
    public long? NoteId { get; init; }
    /// The reported message, and its text at that time, because its author can delete it.
    public long? MessageId { get; init; }
    public string Quoted { get; init; } = "";
    public required ReportReason Reason { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public long? DecisionId { get; set; }
}
