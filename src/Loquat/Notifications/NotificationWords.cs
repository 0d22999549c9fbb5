using System.Globalization;
using Loquat.Mail;

namespace Loquat.Notifications;

/// What a notice says, in the language of whoever reads it: on a page, on the line, and on a device.
public static class NotificationWords
{
    public static string Of(ToldNow told) => string.Format(CultureInfo.CurrentCulture, FormatOf(told.Target), Text.Notice_Names_One.Replace("{0}", told.ActorName, StringComparison.Ordinal));

    /// Of several who did the same, the newest first.
    public static string Of(NotificationTarget target, IReadOnlyList<string> names) =>
        Wording.Of(FormatOf(target), Wording.Of(NamesFormatOf(names.Count), names[0], names.ElementAtOrDefault(1) ?? "", NumberOf(names.Count)));

    /// {0} and {1} are the newest two; {2} how many there are besides, or, as Chinese counts, how many in all.
    public static string NamesFormatOf(int people) => people switch
    {
        1 => Text.Notice_Names_One,
        2 => Text.Notice_Names_Two,
        3 => Text.Notice_NamesAndMore_One,
        _ => Text.Notice_NamesAndMore_Other,
    };

    public static string NumberOf(int people) => (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? people : people - 2).ToString("N0", CultureInfo.CurrentCulture);

    /// {0} is who did it.
    public static string FormatOf(NotificationTarget target) => (target.Kind, target.Comment) switch
    {
        (NotificationKind.Like, null) => Text.Notice_LikedNote,
        (NotificationKind.Like, _) => Text.Notice_LikedComment,
        (NotificationKind.Save, _) => Text.Notice_Saved,
        (NotificationKind.Comment, _) => Text.Notice_Commented,
        (NotificationKind.Reply, _) => Text.Notice_Replied,
        (NotificationKind.Mention, null) => Text.Notice_MentionedInNote,
        (NotificationKind.Mention, _) => Text.Notice_MentionedInComment,
        (NotificationKind.FollowRequest, _) => Text.Notice_AskedToFollow,
        (NotificationKind.FollowAccepted, _) => Text.Notice_Accepted,
        (NotificationKind.VideoReady, _) => Text.Notice_VideoReady,
        (NotificationKind.VideoFailed, _) => Text.Notice_VideoFailed,
        (NotificationKind.Made, _) => Text.Notice_Made,
        (NotificationKind.SourceWithdrawn, _) => Text.Notice_SourceWithdrawn,
        (NotificationKind.BoardInvitation, _) => Text.Notice_Board,
        _ => Text.Notice_Followed,
    };
}
