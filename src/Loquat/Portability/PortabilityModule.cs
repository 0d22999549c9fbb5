namespace Loquat.Portability;

public static class PortabilityModule
{
    public static void AddPortability(this IServiceCollection services)
    {
        services.AddScoped<AccountContentQueries>();
        services.AddScoped<ArchiveProfile>();
        services.AddScoped<ArchiveQueries>();
        services.AddScoped<ArchivePeople>();
        services.AddScoped<ArchiveViewEvents>();
        services.AddScoped<ArchiveStatistics>();
        services.AddScoped<ArchiveRemixes>();
        services.AddScoped<ArchiveMessages>();
        services.AddScoped<PersonalArchive>();
    }
}
