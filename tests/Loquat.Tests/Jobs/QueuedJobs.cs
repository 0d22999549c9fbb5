using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.Comments;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;
using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;
using Loquat.Search;

namespace Loquat.Tests.Jobs;

/// One job of every kind, as in `Fixtures/queued-jobs.tsv` from the version before kinds were constants.
static class QueuedJobs
{
    static readonly DateTimeOffset At = new(2026, 11, 30, 18, 45, 12, 345, TimeSpan.Zero);

    public static IReadOnlyList<object> All { get; } =
    [
        new AccountBlocked(11, 12),
        new AccountDeletionDue(13),
        new AccountFollowed(14, 15),
        new AccountGone(16),
        new AccountOpened(17),
        new AccountUnfollowed(18, 19),
        new AudienceChanged(20),
        new BoardInvitation(21, 22),
        new CommentGone(23, 24),
        new CommentWritten(25),
        new DigestDue(26, DigestRhythm.Daily, At),
        new DigestDue(26, DigestRhythm.Weekly, At),
        new EmailGiven(27, "mei+\"梅\"@loquat.example", "zh-Hans"),
        new FollowAccepted(28, 29),
        new FollowRequestWithdrawn(30, 31),
        new FollowRequested(32, 33),
        new HousekeepingDue(At),
        new RemixPublished(34),
        new RemixWithdrawn(35),
        new MediaAbandoned(36),
        new NoteDue(117704964186865046, At),
        new NotePurgeDue(38),
        new PasswordForgotten(39, "en"),
        new PeopleMentioned(40),
        new PhotoArrived(41),
        new PhotoEdited(42, "90 0.1 0 0.75 1"),
        new PlaceNamesChanged(43),
        new PushDue(44),
        new PushDelivery(45, 46, 47),
        new SearchRebuildDue(48),
        new SignedInElsewhere(49, "Firefox <Linux>", At),
        new SourceWithdrawn(50, true),
        new SpeechCaptionsWanted(51),
        new SuspensionOver(52),
        new MessagePushDue(53, 54),
        new MessageSent(55),
        new MessagePushDelivery(56, 57, 58, 59),
        new TopicHeadChanged(60),
        new VideoArrived(61),
        new VideoFinished(62),
        new VideoFirstPlayDue(63),
        new VideoRecipeDue(64),
        new VideoSettled(65),
        new VideoSizesDue(66, 67),
    ];
}
