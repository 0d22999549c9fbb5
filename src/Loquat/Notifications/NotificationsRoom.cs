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
    }
}
