namespace Loquat.Messages;

public static class MessagesRoom
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<ConversationReading>();
        services.AddSingleton<MessageReading>();
        services.AddSingleton<GroupEventReading>();
        services.AddSingleton<MessagePhotoReading>();
        services.AddSingleton<UnheardReading>();
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
