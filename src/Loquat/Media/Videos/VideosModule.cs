namespace Loquat.Media.Videos;

static class VideosModule
{
    public static void AddVideos(this IServiceCollection services)
    {
        services.AddSingleton<TranscodeTurns>();
        services.AddSingleton<Ffmpeg>();
        services.AddSingleton<VideoProbing>();
        services.AddSingleton<VideoWork>();
        services.AddSingleton<RecipeWork>();
        services.AddScoped<VideoRemaking>();
        services.AddSingleton<VideoDownloads>();
        services.AddScoped<VideoLedger>();
        services.AddScoped<Videos>();
    }
}
