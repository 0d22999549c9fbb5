namespace Loquat.Notes.Places;

static class PlacesModule
{
    public static void AddPlaces(this IServiceCollection services)
    {
        services.AddSingleton<Gazetteer>();
        services.AddSingleton<PlaceNames>();
        services.AddScoped<NotePlaces>();
        services.AddScoped<PlaceAliases>();
    }
}
