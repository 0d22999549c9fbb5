using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Moderation;

/// Reported content or an account with all of its open reports, as moderators see it regardless of visibility.
public sealed record ReportedThing(
    Account Account, Note? Note, IReadOnlyList<PhotoView> Photos, IReadOnlyList<(Report Report, string Reporter)> Reports)
{
    /// The reported message with a few messages around it, quoted from the first report.
    public ReportedMessage? Message { get; init; }

    /// The cursor of the list after this entry.
    public long Newest => Reports.Max(r => r.Report.Id);
}

/// A reported message, and the messages before and after it.
public sealed record ReportedMessage(
    long Id, string Quoted, long? MediumId, IReadOnlyList<(string Author, string Body, bool IsMeant)> Around);

/// A decision with the people and the note that it concerns, in their current state.
public sealed record PastDecision(Decision Decision, Account Account, Note? Note, string? Moderator)
{
    public bool CanRestore => Decision.Kind == DecisionKind.NoteHidden && Note?.HiddenAt is not null;

    public bool CanLift => Decision.Kind == DecisionKind.Suspended && Account.State == AccountState.Suspended;
}
