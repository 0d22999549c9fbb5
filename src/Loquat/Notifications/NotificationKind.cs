namespace Loquat.Notifications;

/// What somebody is told. Those of one section stand together.
public enum NotificationKind
{
    Like = 0,
    Save = 1,
    Comment = 2,
    Reply = 3,
    Mention = 4,
    Follow = 5,
    FollowRequest = 6,
    FollowAccepted = 7,

    /// Of one's own: all of it is there, or it can't be.
    VideoReady = 8,
    VideoFailed = 9,

    /// A duet or a stitch with one's own video.
    Remix = 10,

    /// Of one's own: what it was made of is withdrawn.
    SourceWithdrawn = 11,

    /// To add to somebody's board.
    BoardInvitation = 12,
}
