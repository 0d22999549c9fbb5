using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// What a notice says, in the language of the page.
public static class NoticeWords
{
    public static string NameOf(NotificationSection section) => section switch
    {
        NotificationSection.Appreciation => Text.Notice_LikesAndSaves,
        NotificationSection.Conversation => Text.Notice_CommentsAndMentions,
        NotificationSection.Follows => Text.Notice_Follows,
        _ => Text.Notice_All,
    };

    /// Of those that one may choose.
    public static string NameOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Like => Text.NoticeSettings_Likes,
        NotificationKind.Save => Text.NoticeSettings_Saves,
        NotificationKind.Comment => Text.NoticeSettings_Comments,
        NotificationKind.Reply => Text.NoticeSettings_Replies,
        NotificationKind.Mention => Text.NoticeSettings_Mentions,
        NotificationKind.Made => Text.NoticeSettings_Made,
        NotificationKind.BoardInvitation => Text.NoticeSettings_Boards,
        _ => Text.NoticeSettings_NewFollowers,
    };
}
