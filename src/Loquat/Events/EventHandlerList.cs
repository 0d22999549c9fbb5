using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Media.Pictures;
using Loquat.Media.Profiles;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Loquat.Messages;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notes.Attachments;
using Loquat.Notes.Boards;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;
using Loquat.Notifications;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;
using Loquat.Search;

namespace Loquat.Events;

/// Registers the handlers of all domain events and jobs.
public static class EventHandlerList
{
    public static void AddEventHandlers(this IServiceCollection services)
    {
        services.On<NoteDue, NoteScheduling>((scheduling, due, ct) => scheduling.HandleAsync(due, ct), formerly: "NoteDue");
        services.On<NotePurgeDue, NoteDeletion>((deletion, due, ct) => deletion.HandleAsync(due, ct), formerly: "NotePurgeDue");
        services.On<SourceWithdrawn, SourceWithdrawal>(
            (withdrawal, withdrawn, ct) => withdrawal.HandleAsync(withdrawn, ct), formerly: "SourceWithdrawn");
        services.On<RemixPublished, RemixNotifications>((notifications, made, ct) => notifications.TellAsync(made, ct),
            formerly: "MadeOfOther");
        services.On<RemixWithdrawn, RemixNotifications>((notifications, withdrawn, ct) => notifications.TellAsync(withdrawn, ct),
            formerly: "MadeWithdrawn");
        services.On<TopicHeadChanged, TopicAliases>(
            (aliases, changed, ct) => aliases.HandleAsync(changed, ct), formerly: "TopicHeadChanged");
        services.On<PlaceNamesChanged, PlaceRenaming>(
            (renaming, changed, ct) => renaming.HandleAsync(changed, ct), formerly: "PlaceNamesChanged");
        services.On<AudienceChanged, AudienceSyncJob>(
            (exposure, changed, ct) => exposure.HandleAsync(changed, ct), formerly: "AudienceChanged");
        services.On<EmailGiven, EmailConfirmation>((confirming, given, ct) => confirming.SendAsync(given, ct), formerly: "EmailGiven");
        services.On<PasswordForgotten, PasswordReset>(
            (reset, forgotten, ct) => reset.SendAsync(forgotten, ct), formerly: "PasswordForgotten");
        services.On<SignedInElsewhere, SignInAlerts>(
            (alerts, signedIn, ct) => alerts.SendAsync(signedIn, ct), formerly: "SignedInElsewhere");
        services.On<AccountOpened, FollowRequests>(
            (requests, opened, ct) => requests.AcceptAllAsync(opened, ct), formerly: "AccountOpened");
        services.On<SuspensionOver, Suspensions>(
            (suspensions, over, ct) => suspensions.HandleAsync(over, ct), formerly: "SuspensionOver");
        services.On<AccountDeletionDue, AccountDeletion>(
            (deletion, due, ct) => deletion.HandleAsync(due, ct), formerly: "AccountDeletionDue");
        AddErasing(services);
        AddMedia(services);
        AddNotifications(services);
        AddAway(services);
        AddSearch(services);
        services.On<HousekeepingDue, Housekeeping>((housekeeping, _, ct) => housekeeping.HandleAsync(ct), formerly: "HousekeepingDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<Uploads>().SweepAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<NotificationSweep>().SweepAsync));
        // Statistics are counted before the sweep deletes the oldest view events.
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<StatisticsCounting>().CountAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<ViewEventSweep>().SweepAsync));
    }

    /// What happens when an account is erased.
    static void AddErasing(IServiceCollection services)
    {
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<NoteLinks>().UncountAuthorAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<NoteMarks>().UncountAllOfAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<CommentErasing>().PrepareAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<SourceWithdrawal>().BeforeErasingAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<BoardPeople>().PassOnAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<PlaceAliases>().BeforeErasingAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<ConversationErasing>().BeforeErasingAsync));
        services.On<AccountGone, IServiceProvider>(EraseElsewhereAsync, formerly: "AccountGone");
    }

    static void AddMedia(IServiceCollection services)
    {
        services.On<PhotoArrived, Photos>((photos, arrived, ct) => photos.MakeReadyAsync(arrived, ct), formerly: "PhotoArrived");
        services.On<PhotoEdited, Photos>((photos, edited, ct) => photos.RenderAgainAsync(edited, ct), formerly: "PhotoEdited");
        services.On<VideoArrived, Videos>((videos, arrived, ct) => videos.CheckAsync(arrived, ct), formerly: "VideoArrived");
        services.On<VideoFirstPlayDue, Videos>((videos, due, ct) => videos.MakeFirstPlayAsync(due, ct), formerly: "VideoFirstPlayDue");
        services.On<VideoSizesDue, Videos>((videos, due, ct) => videos.MakeSizesAsync(due, ct), formerly: "VideoSizesDue");
        services.On<SpeechCaptionsWanted, SpeechCaptions>((captions, wanted, ct) => captions.MakeAsync(wanted, ct),
            formerly: "SpeechWanted");
        services.On<VideoRecipeDue, VideoRemaking>((remaking, due, ct) => remaking.MakeAsync(due, ct), formerly: "VideoRecipeDue");
        services.On<VideoSettled, VideoRemaking>((remaking, settled, ct) => remaking.SettleAsync(settled, ct), formerly: "VideoSettled");
        services.On<VideoFinished, VideoNotifications>((notifications, finished, ct) => notifications.TellAsync(finished, ct),
            formerly: "VideoFinished");
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<NotePhotos>().RefreshAsync));
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<ProfilePictures>().FollowAsync));
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<MessagePhotos>().FollowAsync));
        services.On<MediaAbandoned, Photos>((photos, abandoned, ct) => photos.ThrowAwayAsync(abandoned, ct), formerly: "MediaAbandoned");
    }

    static void AddNotifications(IServiceCollection services)
    {
        services.AddScoped(provider => new OnLikeOrSaveChanged(provider.GetRequiredService<LikeAndSaveNotifications>().FollowAsync));
        services.On<CommentWritten, CommentNotifications>((notifications, written, ct) => notifications.TellAsync(written, ct),
            formerly: "CommentWritten");
        services.On<CommentGone, CommentNotifications>((notifications, gone, ct) => notifications.TakeBackAsync(gone, ct),
            formerly: "CommentGone");
        services.On<PeopleMentioned, MentionNotifications>(
            (notifications, mentioned, ct) => notifications.FollowAsync(mentioned, ct), formerly: "PeopleMentioned");
        services.On<AccountFollowed, FollowNotifications>(
            (notifications, followed, ct) => notifications.FollowAsync(followed, ct), formerly: "AccountFollowed");
        services.On<AccountUnfollowed, FollowNotifications>(
            (notifications, unfollowed, ct) => notifications.FollowAsync(unfollowed, ct), formerly: "AccountUnfollowed");
        services.On<FollowRequested, FollowNotifications>((notifications, asked, ct) => notifications.TellAsync(asked, ct),
            formerly: "FollowRequested");
        services.On<FollowRequestWithdrawn, FollowNotifications>(
            (notifications, withdrawn, ct) => notifications.TakeBackAsync(withdrawn, ct), formerly: "FollowRequestWithdrawn");
        services.On<FollowAccepted, FollowNotifications>((notifications, accepted, ct) => notifications.TellAsync(accepted, ct),
            formerly: "FollowAccepted");
        services.On<AccountBlocked, IServiceProvider>(PartAsync, formerly: "AccountBlocked");
        services.On<BoardInvitation, BoardNotifications>(
            (notifications, invitation, ct) => notifications.FollowAsync(invitation, ct), formerly: "BoardInvitation");
    }

    /// Pushes and digests for people who don't have the site open.
    static void AddAway(IServiceCollection services)
    {
        services.AddScoped(provider => new OnNotified(provider.GetRequiredService<PushSending>().HandleAsync));
        services.On<PushDue, PushSending>((sending, due, ct) => sending.HandleAsync(due, ct), formerly: "PushDue");
        services.On<PushDelivery, PushSending>((sending, push, ct) => sending.SendAsync(push, ct), formerly: "PushTo");
        services.AddScoped(provider => new OnMessageSent(provider.GetRequiredService<MessagePushes>().FollowAsync));
        services.On<MessageSent, MessagePushes>((pushes, said, ct) => pushes.HandleAsync(said, ct), formerly: "TalkSaid");
        services.On<MessagePushDue, MessagePushes>((pushes, due, ct) => pushes.HandleAsync(due, ct), formerly: "TalkDue");
        services.On<MessagePushDelivery, MessagePushes>((pushes, push, ct) => pushes.SendAsync(push, ct), formerly: "TalkTo");
        services.On<DigestDue, DigestSending>((sending, due, ct) => sending.HandleAsync(due, ct), formerly: "DigestDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<DigestSweep>().SweepAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<PushSubscriptions>().SweepAsync));
    }

    static void AddSearch(IServiceCollection services)
    {
        services.AddScoped(provider => new OnNoteChanged(provider.GetRequiredService<NoteIndex>().FollowAsync));
        services.On<SearchRebuildDue, SearchRebuild>(
            (rebuild, _, ct) => rebuild.HandleAsync(told: null, ct), formerly: "SearchRebuildDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<EngagementReindexJob>().FollowAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<TrendCounting>().CountAsync));
    }

    /// Removes what two people share after one has blocked the other.
    static async Task PartAsync(IServiceProvider services, AccountBlocked blocked, CancellationToken ct)
    {
        await services.GetRequiredService<FollowNotifications>().ForgetAsync(blocked, ct);
        await services.GetRequiredService<BoardPeople>().PartAsync(blocked, ct);
    }

    /// Deletes what is stored of an account outside of the main database.
    static async Task EraseElsewhereAsync(IServiceProvider services, AccountGone gone, CancellationToken ct)
    {
        await services.GetRequiredService<ViewEventErasure>().EraseAsync(gone.AccountId, ct);
        await services.GetRequiredService<Photos>().ThrowAwayAllOfAsync(gone.AccountId, ct);
    }

    /// `formerly` are the kinds under which earlier versions queued these jobs.
    static void On<TJob, TCapability>(
        this IServiceCollection services, Func<TCapability, TJob, CancellationToken, Task> reaction, params string[] formerly)
        where TJob : class
        where TCapability : notnull =>
        services.AddSingleton(JobHandler.For<TJob>(
            (provider, job, ct) => reaction(provider.GetRequiredService<TCapability>(), job, ct), formerly));
}
