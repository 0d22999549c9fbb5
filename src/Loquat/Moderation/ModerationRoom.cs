namespace Loquat.Moderation;

public static class ModerationRoom
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddSingleton<DecisionReading>();
        services.AddScoped<Reports>();
        services.AddScoped<Decisions>();
        services.AddScoped<NoteHiding>();
        services.AddScoped<MessageRemoval>();
        services.AddScoped<Suspensions>();
        services.AddScoped<ModerationLists>();
    }
}
