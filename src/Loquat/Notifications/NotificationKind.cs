namespace Loquat.Notifications;

/// Kinds of notification. Those of one section have consecutive numbers.
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

    /// About the recipient's own video: processing has finished or failed.
    VideoReady = 8,
    VideoFailed = 9,

    /// A duet or a stitch with the recipient's video.
    Remix = 10,

    /// The source of the recipient's own remix was withdrawn.
    SourceWithdrawn = 11,

    /// An invitation to a board.
    BoardInvitation = 12,
}
