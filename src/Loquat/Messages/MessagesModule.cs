namespace Loquat.Messages;

public static class MessagesModule
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<ConversationQueries>();
        services.AddSingleton<MessageQueries>();
        services.AddSingleton<GroupEventQueries>();
        services.AddSingleton<MessagePhotoQueries>();
        services.AddSingleton<UnreadMessageQueries>();
        services.AddSingleton<Typing>();
        services.AddScoped<ConversationRules>();
        services.AddScoped<WritingLimits>();
        services.AddScoped<ConversationWork>();
        services.AddScoped<Conversations>();
        services.AddScoped<Sending>();
        services.AddScoped<MessagePhotos>();
        services.AddScoped<MessageDeletion>();
        services.AddScoped<MessageReacting>();
        services.AddScoped<SeenMarks>();
        services.AddScoped<ConversationChoices>();
        services.AddScoped<GroupMembers>();
        services.AddScoped<ConversationErasing>();
    }
}
