namespace Loquat.Arrivals;

public static class ArrivalsRoom
{
    public static void AddArrivals(this IServiceCollection services)
    {
        services.AddScoped<BelongingsReading>();
        services.AddScoped<ArchiveProfile>();
        services.AddScoped<ArchiveReading>();
        services.AddScoped<ArchivePeople>();
        services.AddScoped<ArchiveLooking>();
        services.AddScoped<ArchiveNumbers>();
        services.AddScoped<ArchiveMaking>();
        services.AddScoped<ArchiveMessages>();
        services.AddScoped<PersonalArchive>();
    }
}
