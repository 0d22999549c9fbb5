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

    /// Of one's own: all of it is there, or it can't be.
    VideoReady,
    VideoFailed,

    /// A duet or a stitch with one's own video.
    Made,

    /// Of one's own: what it was made of is withdrawn.
    SourceWithdrawn,

    /// To add to somebody's board.
    BoardInvitation,
}
