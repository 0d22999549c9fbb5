using Loquat.Media.Captions;
using Loquat.Media.Pictures;
using Loquat.Media.Profiles;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;

namespace Loquat.Media;

public static class MediaModule
{
    public static void AddMedia(this IServiceCollection services, LoquatOptions options)
    {
        services.AddSingleton<Sandbox>();
        services.AddSingleton<PictureChildren>();
        services.AddSingleton<PictureReadiness>();
        services.AddSingleton<SvgRasterizer>();
        services.AddSingleton<ImageProcessing>();
        services.AddSingleton(_ => new ScratchFolders(options.DataFolder));
        services.AddSingleton<UploadFiles>();
        services.AddSingleton<MediaStore>(_ => S3Address.Parse(options.MediaStore) is { } s3
            ? new S3MediaStore(s3)
            : new DiskMediaStore(Path.Combine(options.DataFolder, "store") + Path.DirectorySeparatorChar));
        services.AddSingleton<TranscodeTurns>();
        services.AddSingleton<Ffmpeg>();
        services.AddSingleton<VideoProbing>();
        services.AddSingleton<VideoWork>();
        services.AddSingleton<RecipeWork>();
        services.AddScoped<VideoRemaking>();
        services.AddSingleton<VideoDownloads>();
        services.AddScoped<VideoLedger>();
        services.AddScoped<Videos.Videos>();
        services.AddSingleton<CaptionQueries>();
        services.AddScoped<CaptionSets>();
        AddSpeech(services);
        services.AddScoped<Uploads.Uploads>();
        services.AddScoped<Photos>();
        services.AddScoped<OrphanFiles>();
        services.AddScoped<HeldMedia>();
        services.AddScoped<ProfilePictures>();
    }

    /// Calls only the address that the operator configured. Redirects are not followed.
    static void AddSpeech(IServiceCollection services)
    {
        services.AddHttpClient(SpeechRecognition.Client, client =>
            {
                client.Timeout = TimeSpan.FromMinutes(10);
                client.MaxResponseContentBufferSize = 8 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(
                () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
            .RemoveAllLoggers();
        services.AddSingleton<SpeechRecognition>();
        services.AddScoped<SpeechWishes>();
        services.AddScoped<SpeechCaptions>();
    }
}
