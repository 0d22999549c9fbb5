using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;

namespace Loquat.Notifications;

public static class NotificationsModule
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddPush();
        services.AddAway();
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
        services.AddDigests();
    }
}
