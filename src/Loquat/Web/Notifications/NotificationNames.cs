using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// Names of notification sections and kinds.
public static class NotificationNames
{
    public static string NameOf(NotificationSection section) => section switch
    {
        NotificationSection.LikesAndSaves => Text.Notification_LikesAndSaves,
        NotificationSection.CommentsAndMentions => Text.Notification_CommentsAndMentions,
        NotificationSection.Follows => Text.Notification_Follows,
        _ => Text.Notification_All,
    };

    /// Only for kinds that a person can choose.
    public static string NameOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Like => Text.NotificationSettings_Likes,
        NotificationKind.Save => Text.NotificationSettings_Saves,
        NotificationKind.Comment => Text.NotificationSettings_Comments,
        NotificationKind.Reply => Text.NotificationSettings_Replies,
        NotificationKind.Mention => Text.NotificationSettings_Mentions,
        NotificationKind.Remix => Text.NotificationSettings_Remixed,
        NotificationKind.BoardInvitation => Text.NotificationSettings_Boards,
        _ => Text.NotificationSettings_NewFollowers,
    };
}
