using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;

namespace Loquat.Notifications;

public static class NotificationsModule
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NotificationQueries>();
        services.AddSingleton<LiveStreams>();
        services.AddScoped<NotificationWriting>();
        services.AddScoped<NotificationMarks>();
        services.AddScoped<NotificationChoices>();
        services.AddScoped<NotificationSweep>();
        services.AddScoped<LikeAndSaveNotifications>();
        services.AddScoped<CommentNotifications>();
        services.AddScoped<MentionNotifications>();
        services.AddScoped<FollowNotifications>();
        services.AddScoped<BoardNotifications>();
        services.AddScoped<VideoNotifications>();
        services.AddScoped<RemixNotifications>();
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<PushClient>();
        services.AddScoped<PushChoices>();
        services.AddScoped<PushSubscriptions>();
        services.AddScoped<PushSending>();
        services.AddScoped<MessagePushes>();
        services.AddDigests();
        services.AddHttpClient(PushClient.Client, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var options = provider.GetRequiredService<LoquatOptions>();
                return new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    ConnectCallback = (context, ct) => PushClient.ConnectAsync(context, options, ct),
                };
            })
            .RemoveAllLoggers();
    }
}
