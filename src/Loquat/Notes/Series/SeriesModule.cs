namespace Loquat.Notes.Series;

static class SeriesModule
{
    public static void AddSeries(this IServiceCollection services)
    {
        services.AddScoped<SeriesEditing>();
        services.AddScoped<SeriesQueries>();
    }
}
