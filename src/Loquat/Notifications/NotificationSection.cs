namespace Loquat.Notifications;

/// A part of what somebody was told, to look at by itself.
public enum NotificationSection { All, LikeOrSaveChange, Conversation, Follows }

public static class NotificationSections
{
    /// The first and the last kind in it.
    public static (NotificationKind First, NotificationKind Last) Kinds(this NotificationSection section) => section switch
    {
        NotificationSection.LikeOrSaveChange => (NotificationKind.Like, NotificationKind.Save),
        NotificationSection.Conversation => (NotificationKind.Comment, NotificationKind.Mention),
        NotificationSection.Follows => (NotificationKind.Follow, NotificationKind.FollowAccepted),
        _ => (NotificationKind.Like, NotificationKind.BoardInvitation),
    };
}
