using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Media.Videos;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Remixes;
using Loquat.Notifications;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;

namespace Loquat.Events;

/// What the module Notifications does when something happens.
static class NotificationsHandlers
{
    public static void AddNotificationsHandlers(this IServiceCollection services)
    {
        services.On<RemixPublished, RemixNotifications>((notifications, made, ct) => notifications.HandleAsync(made, ct),
            formerly: "MadeOfOther");
        services.On<RemixWithdrawn, RemixNotifications>((notifications, withdrawn, ct) => notifications.HandleAsync(withdrawn, ct),
            formerly: "MadeWithdrawn");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<NotificationSweep>().SweepAsync));
        services.On<VideoFinished, VideoNotifications>((notifications, finished, ct) => notifications.HandleAsync(finished, ct),
            formerly: "VideoFinished");
        services.AddScoped(provider => new OnLikeOrSaveChanged(provider.GetRequiredService<LikeAndSaveNotifications>().HandleAsync));
        services.On<CommentWritten, CommentNotifications>((notifications, written, ct) => notifications.HandleAsync(written, ct),
            formerly: "CommentWritten");
        services.On<CommentGone, CommentNotifications>((notifications, gone, ct) => notifications.TakeBackAsync(gone, ct),
            formerly: "CommentGone");
        services.On<PeopleMentioned, MentionNotifications>(
            (notifications, mentioned, ct) => notifications.HandleAsync(mentioned, ct), formerly: "PeopleMentioned");
        services.On<AccountFollowed, FollowNotifications>(
            (notifications, followed, ct) => notifications.HandleAsync(followed, ct), formerly: "AccountFollowed");
        services.On<AccountUnfollowed, FollowNotifications>(
            (notifications, unfollowed, ct) => notifications.HandleAsync(unfollowed, ct), formerly: "AccountUnfollowed");
        services.On<FollowRequested, FollowNotifications>((notifications, asked, ct) => notifications.HandleAsync(asked, ct),
            formerly: "FollowRequested");
        services.On<FollowRequestWithdrawn, FollowNotifications>(
            (notifications, withdrawn, ct) => notifications.TakeBackAsync(withdrawn, ct), formerly: "FollowRequestWithdrawn");
        services.On<FollowAccepted, FollowNotifications>((notifications, accepted, ct) => notifications.HandleAsync(accepted, ct),
            formerly: "FollowAccepted");
        services.On<BoardInvitation, BoardNotifications>(
            (notifications, invitation, ct) => notifications.HandleAsync(invitation, ct), formerly: "BoardInvitation");
        services.AddScoped(provider => new OnNotified(provider.GetRequiredService<PushSending>().HandleAsync));
        services.On<PushDue, PushSending>((sending, due, ct) => sending.HandleAsync(due, ct), formerly: "PushDue");
        services.On<PushDelivery, PushSending>((sending, push, ct) => sending.SendAsync(push, ct), formerly: "PushTo");
        services.AddScoped(provider => new OnMessageSent(provider.GetRequiredService<MessagePushes>().HandleAsync));
        services.On<MessageSent, MessagePushes>((pushes, said, ct) => pushes.HandleAsync(said, ct), formerly: "TalkSaid");
        services.On<MessagePushDue, MessagePushes>((pushes, due, ct) => pushes.HandleAsync(due, ct), formerly: "TalkDue");
        services.On<MessagePushDelivery, MessagePushes>((pushes, push, ct) => pushes.SendAsync(push, ct), formerly: "TalkTo");
        services.On<DigestDue, DigestSending>((sending, due, ct) => sending.HandleAsync(due, ct), formerly: "DigestDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<DigestSweep>().SweepAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<PushSubscriptions>().SweepAsync));
    }
}
