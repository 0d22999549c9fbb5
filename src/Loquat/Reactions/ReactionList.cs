using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Discovery.Numbers;
using Loquat.Discovery.Signals;
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

namespace Loquat.Reactions;

/// Who reacts to which fact, in one plain list.
public static class ReactionList
{
    public static void AddReactions(this IServiceCollection services)
    {
        services.On<NoteDue, NoteScheduling>((scheduling, due, ct) => scheduling.CarryOutAsync(due, ct), formerly: "NoteDue");
        services.On<NotePurgeDue, NoteDeletion>((deletion, due, ct) => deletion.CarryOutAsync(due, ct), formerly: "NotePurgeDue");
        services.On<SourceWithdrawn, SourceWithdrawal>(
            (withdrawal, withdrawn, ct) => withdrawal.CarryOutAsync(withdrawn, ct), formerly: "SourceWithdrawn");
        services.On<MadeOfOther, MakingNotices>((notices, made, ct) => notices.TellAsync(made, ct), formerly: "MadeOfOther");
        services.On<MadeWithdrawn, MakingNotices>((notices, withdrawn, ct) => notices.TellAsync(withdrawn, ct), formerly: "MadeWithdrawn");
        services.On<TopicHeadChanged, TopicAliases>(
            (aliases, changed, ct) => aliases.CarryOutAsync(changed, ct), formerly: "TopicHeadChanged");
        services.On<PlaceNamesChanged, PlaceRenaming>(
            (renaming, changed, ct) => renaming.CarryOutAsync(changed, ct), formerly: "PlaceNamesChanged");
        services.On<AudienceChanged, NoteExposure>(
            (exposure, changed, ct) => exposure.CarryOutAsync(changed, ct), formerly: "AudienceChanged");
        services.On<EmailGiven, EmailConfirming>((confirming, given, ct) => confirming.SendAsync(given, ct), formerly: "EmailGiven");
        services.On<PasswordForgotten, PasswordReset>(
            (reset, forgotten, ct) => reset.SendAsync(forgotten, ct), formerly: "PasswordForgotten");
        services.On<SignedInElsewhere, SignInAlerts>(
            (alerts, signedIn, ct) => alerts.SendAsync(signedIn, ct), formerly: "SignedInElsewhere");
        services.On<AccountOpened, FollowRequests>(
            (requests, opened, ct) => requests.AcceptAllAsync(opened, ct), formerly: "AccountOpened");
        services.On<SuspensionOver, Suspensions>(
            (suspensions, over, ct) => suspensions.CarryOutAsync(over, ct), formerly: "SuspensionOver");
        services.On<AccountDeletionDue, AccountDeletion>(
            (deletion, due, ct) => deletion.CarryOutAsync(due, ct), formerly: "AccountDeletionDue");
        AddErasing(services);
        AddMedia(services);
        AddNotices(services);
        AddAway(services);
        AddSearch(services);
        services.On<HousekeepingDue, Housekeeping>((housekeeping, _, ct) => housekeeping.CarryOutAsync(ct), formerly: "HousekeepingDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<Uploads>().SweepAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<NotificationSweep>().SweepAsync));
        // What is counted from the signals, before the sweep takes the oldest away.
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<NumberCounting>().CountAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<SignalSweep>().SweepAsync));
    }

    /// What goes with an account.
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
        services.On<SpeechWanted, SpeechCaptions>((captions, wanted, ct) => captions.MakeAsync(wanted, ct), formerly: "SpeechWanted");
        services.On<VideoRecipeDue, VideoRemaking>((remaking, due, ct) => remaking.MakeAsync(due, ct), formerly: "VideoRecipeDue");
        services.On<VideoSettled, VideoRemaking>((remaking, settled, ct) => remaking.SettleAsync(settled, ct), formerly: "VideoSettled");
        services.On<VideoFinished, VideoNotices>((notices, finished, ct) => notices.TellAsync(finished, ct), formerly: "VideoFinished");
        services.AddScoped(provider => new WhenMediumChanges(provider.GetRequiredService<NotePhotos>().RefreshAsync));
        services.AddScoped(provider => new WhenMediumChanges(provider.GetRequiredService<ProfilePictures>().FollowAsync));
        services.AddScoped(provider => new WhenMediumChanges(provider.GetRequiredService<MessagePhotos>().FollowAsync));
        services.On<MediaAbandoned, Photos>((photos, abandoned, ct) => photos.ThrowAwayAsync(abandoned, ct), formerly: "MediaAbandoned");
    }

    static void AddNotices(IServiceCollection services)
    {
        services.AddScoped(provider => new WhenAppreciated(provider.GetRequiredService<AppreciationNotices>().FollowAsync));
        services.On<CommentWritten, CommentNotices>((notices, written, ct) => notices.TellAsync(written, ct), formerly: "CommentWritten");
        services.On<CommentGone, CommentNotices>((notices, gone, ct) => notices.TakeBackAsync(gone, ct), formerly: "CommentGone");
        services.On<PeopleMentioned, MentionNotices>(
            (notices, mentioned, ct) => notices.FollowAsync(mentioned, ct), formerly: "PeopleMentioned");
        services.On<AccountFollowed, FollowNotices>(
            (notices, followed, ct) => notices.FollowAsync(followed, ct), formerly: "AccountFollowed");
        services.On<AccountUnfollowed, FollowNotices>(
            (notices, unfollowed, ct) => notices.FollowAsync(unfollowed, ct), formerly: "AccountUnfollowed");
        services.On<FollowRequested, FollowNotices>((notices, asked, ct) => notices.TellAsync(asked, ct), formerly: "FollowRequested");
        services.On<FollowRequestWithdrawn, FollowNotices>(
            (notices, withdrawn, ct) => notices.TakeBackAsync(withdrawn, ct), formerly: "FollowRequestWithdrawn");
        services.On<FollowAccepted, FollowNotices>((notices, accepted, ct) => notices.TellAsync(accepted, ct), formerly: "FollowAccepted");
        services.On<AccountBlocked, IServiceProvider>(PartAsync, formerly: "AccountBlocked");
        services.On<BoardInvitation, BoardNotices>(
            (notices, invitation, ct) => notices.FollowAsync(invitation, ct), formerly: "BoardInvitation");
    }

    /// What reaches people who are not looking.
    static void AddAway(IServiceCollection services)
    {
        services.AddScoped(provider => new OnNotified(provider.GetRequiredService<PushSending>().HandleAsync));
        services.On<PushDue, PushSending>((sending, due, ct) => sending.CarryOutAsync(due, ct), formerly: "PushDue");
        services.On<PushTo, PushSending>((sending, push, ct) => sending.SendAsync(push, ct), formerly: "PushTo");
        services.AddScoped(provider => new WhenSaid(provider.GetRequiredService<TalkPushes>().FollowAsync));
        services.On<TalkSaid, TalkPushes>((pushes, said, ct) => pushes.CarryOutAsync(said, ct), formerly: "TalkSaid");
        services.On<TalkDue, TalkPushes>((pushes, due, ct) => pushes.CarryOutAsync(due, ct), formerly: "TalkDue");
        services.On<TalkTo, TalkPushes>((pushes, push, ct) => pushes.SendAsync(push, ct), formerly: "TalkTo");
        services.On<DigestDue, DigestSending>((sending, due, ct) => sending.CarryOutAsync(due, ct), formerly: "DigestDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<DigestSweep>().SweepAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<PushSubscriptions>().SweepAsync));
    }

    static void AddSearch(IServiceCollection services)
    {
        services.AddScoped(provider => new WhenNoteChanges(provider.GetRequiredService<NoteIndex>().FollowAsync));
        services.On<SearchRebuildDue, SearchRebuild>(
            (rebuild, _, ct) => rebuild.CarryOutAsync(told: null, ct), formerly: "SearchRebuildDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<SearchHeat>().FollowAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<TrendCounting>().CountAsync));
    }

    /// What two people had together, where one of them shut the other out.
    static async Task PartAsync(IServiceProvider services, AccountBlocked blocked, CancellationToken ct)
    {
        await services.GetRequiredService<FollowNotices>().ForgetAsync(blocked, ct);
        await services.GetRequiredService<BoardPeople>().PartAsync(blocked, ct);
    }

    /// What is kept of an account outside of the database of the house.
    static async Task EraseElsewhereAsync(IServiceProvider services, AccountGone gone, CancellationToken ct)
    {
        await services.GetRequiredService<SignalForgetting>().EraseAsync(gone.AccountId, ct);
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
