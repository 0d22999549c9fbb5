namespace Loquat.Notes.LikesAndSaves;

static class LikesAndSavesModule
{
    public static void AddLikesAndSaves(this IServiceCollection services)
    {
        services.AddSingleton<ViewerMarks>();
        services.AddScoped<NoteMarks>();
        services.AddScoped<Likes>();
        services.AddScoped<Saves>();
        services.AddScoped<Dismissals>();
    }
}
