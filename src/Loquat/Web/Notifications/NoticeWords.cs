using System.Globalization;
using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// What a notice says, in the language of the page.
public static class NoticeWords
{
    /// {0} and {1} are the newest two; {2} how many there are besides, or, as Chinese counts, how many in all.
    public static string NamesFormatOf(int people) => people switch
    {
        1 => Text.Notice_Names_One,
        2 => Text.Notice_Names_Two,
        3 => Text.Notice_NamesAndMore_One,
        _ => Text.Notice_NamesAndMore_Other,
    };

    public static string NumberOf(int people) => (PageLanguage.IsChinese ? people : people - 2).ToString("N0", CultureInfo.CurrentCulture);

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
        _ => Text.NoticeSettings_NewFollowers,
    };
}
