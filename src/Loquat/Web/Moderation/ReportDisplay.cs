using Loquat.Moderation;

namespace Loquat.Web.Moderation;

/// Names of reasons and decisions.
public static class ReportDisplay
{
    public static string NameOf(ReportReason reason) => reason switch
    {
        ReportReason.Spam => Text.Reason_Spam,
        ReportReason.Harassment => Text.Reason_Harassment,
        ReportReason.Hate => Text.Reason_Hate,
        ReportReason.Sexual => Text.Reason_Sexual,
        ReportReason.Violence => Text.Reason_Violence,
        ReportReason.SelfHarm => Text.Reason_SelfHarm,
        ReportReason.Copyright => Text.Reason_Copyright,
        _ => Text.Reason_Other,
    };

    public static string NameOf(DecisionKind kind) => kind switch
    {
        DecisionKind.NoteHidden => Text.Decision_NoteHidden,
        DecisionKind.NoteRestored => Text.Decision_NoteRestored,
        DecisionKind.Suspended => Text.Decision_Suspended,
        DecisionKind.MessageRemoved => Text.Decision_MessageRemoved,
        DecisionKind.Lifted => Text.Decision_Lifted,
        _ => Text.Decision_Dismissed,
    };
}
