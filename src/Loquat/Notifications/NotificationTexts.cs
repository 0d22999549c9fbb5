using System.Globalization;
using Loquat.Mail;

namespace Loquat.Notifications;

/// The texts of notifications in the reader's language, for pages, live streams and pushes.
public static class NotificationTexts
{
    public static string Of(LiveNotification told) =>
        Wording.Of(FormatOf(told.Target),
            Wording.Of(Text.Notification_Names_One, told.ActorName));

    /// For several people who did the same thing, the newest first.
    public static string Of(NotificationTarget target, IReadOnlyList<string> names) =>
        Wording.Of(FormatOf(target),
            Wording.Of(NamesFormatOf(names.Count), names[0], names.ElementAtOrDefault(1) ?? "", NumberOf(names.Count)));

    /// {0} and {1} are the newest two; {2} is the number of the others or, in Chinese, of all.
    public static string NamesFormatOf(int people) => people switch
    {
        1 => Text.Notification_Names_One,
        2 => Text.Notification_Names_Two,
        3 => Text.Notification_NamesAndMore_One,
        _ => Text.Notification_NamesAndMore_Other,
    };

    public static string NumberOf(int people) =>
        (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? people : people - 2).ToString("N0", CultureInfo.CurrentCulture);

    /// {0} is the actor.
    public static string FormatOf(NotificationTarget target) => (target.Kind, target.Comment) switch
    {
        (NotificationKind.Like, null) => Text.Notification_LikedNote,
        (NotificationKind.Like, _) => Text.Notification_LikedComment,
        (NotificationKind.Save, _) => Text.Notification_Saved,
        (NotificationKind.Comment, _) => Text.Notification_Commented,
        (NotificationKind.Reply, _) => Text.Notification_Replied,
        (NotificationKind.Mention, null) => Text.Notification_MentionedInNote,
        (NotificationKind.Mention, _) => Text.Notification_MentionedInComment,
        (NotificationKind.FollowRequest, _) => Text.Notification_AskedToFollow,
        (NotificationKind.FollowAccepted, _) => Text.Notification_Accepted,
        (NotificationKind.VideoReady, _) => Text.Notification_VideoReady,
        (NotificationKind.VideoFailed, _) => Text.Notification_VideoFailed,
        (NotificationKind.Remix, _) => Text.Notification_Remixed,
        (NotificationKind.SourceWithdrawn, _) => Text.Notification_SourceWithdrawn,
        (NotificationKind.BoardInvitation, _) => Text.Notification_Board,
        _ => Text.Notification_Followed,
    };
}
