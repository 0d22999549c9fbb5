namespace Loquat.Notes.Remixes;

static class RemixesModule
{
    public static void AddRemixes(this IServiceCollection services)
    {
        services.AddScoped<RemixRules>();
        services.AddScoped<NoteRemixes>();
        services.AddScoped<Sounds>();
    }
}
