namespace Loquat.Notes.Views;

static class ViewsModule
{
    public static void AddViews(this IServiceCollection services)
    {
        services.AddSingleton<NoteQueries>();
        services.AddSingleton<NoteTallies>();
        services.AddSingleton<RemixQueries>();
        services.AddSingleton<PhotoQueries>();
    }
}
