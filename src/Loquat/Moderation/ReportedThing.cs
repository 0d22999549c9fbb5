using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Moderation;

/// What was reported, in view for those who decide, whoever else may see it; with all reports of it that are open.
public sealed record ReportedThing(
    Account Account, Note? Note, IReadOnlyList<PhotoView> Photos, IReadOnlyList<(Report Report, string Reporter)> Reports)
{
    /// Of a conversation, with a few words around it; as it read when it was reported first.
    public ReportedMessage? Message { get; init; }

    /// Where the list goes on behind it.
    public long Newest => Reports.Max(r => r.Report.Id);
}

/// Something said in a conversation, and what was said before and after.
public sealed record ReportedMessage(
    long Id, string Quoted, long? MediumId, IReadOnlyList<(string Author, string Body, bool IsMeant)> Around);

/// A decision with whom and what it concerns, as they are by now.
public sealed record PastDecision(Decision Decision, Account Account, Note? Note, string? Moderator)
{
    public bool CanRestore => Decision.Kind == DecisionKind.NoteHidden && Note?.HiddenAt is not null;

    public bool CanLift => Decision.Kind == DecisionKind.Suspended && Account.State == AccountState.Suspended;
}
