using Loquat.Accounts;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Moderation;
using Loquat.Notes;

namespace Loquat.Reactions;

/// Who reacts to which fact, in one plain list.
public static class ReactionList
{
    public static void AddReactions(this IServiceCollection services)
    {
        services.On<NotePurgeDue, NoteDeletion>((deletion, due, ct) => deletion.CarryOutAsync(due, ct));
        services.On<AudienceChanged, NoteExposure>((exposure, changed, ct) => exposure.CarryOutAsync(changed, ct));
        services.On<AccountOpened, FollowRequests>((requests, opened, ct) => requests.AcceptAllAsync(opened, ct));
        services.On<SuspensionOver, Suspensions>((suspensions, over, ct) => suspensions.CarryOutAsync(over, ct));
        services.On<AccountDeletionDue, AccountDeletion>((deletion, due, ct) => deletion.CarryOutAsync(due, ct));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<NoteLinks>().UncountAuthorAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<Likes>().UncountAllOfAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<Saves>().UncountAllOfAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<CommentErasing>().PrepareAsync));
        services.On<AccountGone, Photos>((photos, gone, ct) => photos.ThrowAwayAllOfAsync(gone.AccountId, ct));
        services.On<PhotoArrived, Photos>((photos, arrived, ct) => photos.MakeReadyAsync(arrived, ct));
        services.On<PhotoEdited, Photos>((photos, edited, ct) => photos.RenderAgainAsync(edited, ct));
        services.AddScoped(provider => new WhenPhotoChanges(provider.GetRequiredService<NotePhotos>().RefreshAsync));
        services.AddScoped(provider => new WhenPhotoChanges(provider.GetRequiredService<ProfilePictures>().FollowAsync));
        services.On<MediaAbandoned, Photos>((photos, abandoned, ct) => photos.ThrowAwayAsync(abandoned, ct));
        services.On<HousekeepingDue, Housekeeping>((housekeeping, _, ct) => housekeeping.CarryOutAsync(ct));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<Uploads>().SweepAsync));
    }

    static void On<TJob, TCapability>(this IServiceCollection services, Func<TCapability, TJob, CancellationToken, Task> reaction)
        where TJob : class
        where TCapability : notnull =>
        services.AddSingleton(JobHandler.For<TJob>((provider, job, ct) => reaction(provider.GetRequiredService<TCapability>(), job, ct)));
}
