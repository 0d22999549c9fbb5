namespace Loquat.Moderation;

public static class ModerationModule
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddSingleton<DecisionQueries>();
        services.AddScoped<Reports>();
        services.AddScoped<Decisions>();
        services.AddScoped<NoteHiding>();
        services.AddScoped<MessageRemoval>();
        services.AddScoped<Suspensions>();
        services.AddScoped<ModerationLists>();
    }
}
