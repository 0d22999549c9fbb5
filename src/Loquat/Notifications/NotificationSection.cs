namespace Loquat.Notifications;

/// The sections of the notifications page.
public enum NotificationSection { All, LikesAndSaves, CommentsAndMentions, Follows }

public static class NotificationSections
{
    /// The first and the last kind of the section.
    public static (NotificationKind First, NotificationKind Last) Kinds(this NotificationSection section) => section switch
    {
        NotificationSection.LikesAndSaves => (NotificationKind.Like, NotificationKind.Save),
        NotificationSection.CommentsAndMentions => (NotificationKind.Comment, NotificationKind.Mention),
        NotificationSection.Follows => (NotificationKind.Follow, NotificationKind.FollowAccepted),
        _ => (NotificationKind.Like, NotificationKind.BoardInvitation),
    };
}
