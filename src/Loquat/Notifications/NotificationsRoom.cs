using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;

namespace Loquat.Notifications;

public static class NotificationsRoom
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NotificationReading>();
        services.AddSingleton<LiveStreams>();
        services.AddScoped<NotificationWriting>();
        services.AddScoped<NotificationMarks>();
        services.AddScoped<NotificationChoices>();
        services.AddScoped<NotificationSweep>();
        services.AddScoped<AppreciationNotices>();
        services.AddScoped<CommentNotices>();
        services.AddScoped<MentionNotices>();
        services.AddScoped<FollowNotices>();
        services.AddScoped<BoardNotices>();
        services.AddScoped<VideoNotices>();
        services.AddScoped<MakingNotices>();
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<PushClient>();
        services.AddScoped<PushChoices>();
        services.AddScoped<PushSubscriptions>();
        services.AddScoped<PushSending>();
        services.AddScoped<TalkPushes>();
        services.AddDigests();
        services.AddHttpClient(PushClient.Client, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var options = provider.GetRequiredService<LoquatOptions>();
                return new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(10), ConnectCallback = (context, ct) => PushClient.ConnectAsync(context, options, ct) };
            })
            .RemoveAllLoggers();
    }
}
