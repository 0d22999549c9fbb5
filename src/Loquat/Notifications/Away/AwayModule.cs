namespace Loquat.Notifications.Away;

static class AwayModule
{
    public static void AddAway(this IServiceCollection services)
    {
        services.AddScoped<PushChoices>();
    }
}
