namespace Loquat.Notes.Nearby;

static class NearbyModule
{
    public static void AddNearby(this IServiceCollection services)
    {
        services.AddSingleton<PlaceLists>();
        services.AddSingleton<PlaceDots>();
    }
}
