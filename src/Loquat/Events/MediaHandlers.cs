using Loquat.Accounts.Settings;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Media.Pictures;
using Loquat.Media.Profiles;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;

namespace Loquat.Events;

/// What the module Media does when something happens.
static class MediaHandlers
{
    public static void AddMediaHandlers(this IServiceCollection services)
    {
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<Uploads>().SweepAsync));
        services.On<PhotoArrived, Photos>((photos, arrived, ct) => photos.MakeReadyAsync(arrived, ct), formerly: "PhotoArrived");
        services.On<PhotoEdited, Photos>((photos, edited, ct) => photos.RenderAgainAsync(edited, ct), formerly: "PhotoEdited");
        services.On<VideoArrived, Videos>((videos, arrived, ct) => videos.CheckAsync(arrived, ct), formerly: "VideoArrived");
        services.On<VideoFirstPlayDue, Videos>((videos, due, ct) => videos.MakeFirstPlayAsync(due, ct), formerly: "VideoFirstPlayDue");
        services.On<VideoSizesDue, Videos>((videos, due, ct) => videos.MakeSizesAsync(due, ct), formerly: "VideoSizesDue");
        services.On<SpeechCaptionsWanted, SpeechCaptions>((captions, wanted, ct) => captions.MakeAsync(wanted, ct),
            formerly: "SpeechWanted");
        services.On<VideoRecipeDue, VideoRemaking>((remaking, due, ct) => remaking.MakeAsync(due, ct), formerly: "VideoRecipeDue");
        services.On<VideoSettled, VideoRemaking>((remaking, settled, ct) => remaking.SettleAsync(settled, ct), formerly: "VideoSettled");
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<ProfilePictures>().SyncAsync));
        services.On<MediaAbandoned, Photos>((photos, abandoned, ct) => photos.ThrowAwayAsync(abandoned, ct), formerly: "MediaAbandoned");
    }
}
