namespace Loquat.Discovery.ViewEvents;

static class ViewEventsModule
{
    public static void AddViewEvents(this IServiceCollection services)
    {
        services.AddSingleton<ImpressionKeys>();
        services.AddSingleton<ImpressionTokens>();
        services.AddSingleton<ViewEventWriter>();
        services.AddSingleton<ViewEventSweep>();
        services.AddSingleton<ViewEventIntake>();
        services.AddSingleton<ViewEventQueries>();
        services.AddSingleton<ViewEventErasure>();
        services.AddScoped<ViewEventChoices>();
    }
}
