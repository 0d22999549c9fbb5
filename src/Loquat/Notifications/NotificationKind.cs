namespace Loquat.Notifications;

/// What somebody is told. Those of one section stand together.
public enum NotificationKind
{
    Like,
    Save,
    Comment,
    Reply,
    Mention,
    Follow,
    FollowRequest,
    FollowAccepted,
}
