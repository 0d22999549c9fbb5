using Loquat.Media.Captions;
using Loquat.Media.Pictures;
using Loquat.Media.Profiles;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Loquat.Media;

public static class MediaModule
{
    public static void AddMedia(this IServiceCollection services, LoquatOptions options)
    {
        services.AddPictures();
        services.AddUploads();
        services.AddVideos();
        services.AddCaptions();
        services.AddProfiles();
        // Tests register one of their own.
        services.TryAddSingleton(_ => new Sandbox());
        services.AddSingleton(_ => new ScratchFolders(options.DataFolder));
        services.AddSingleton<MediaStore>(_ => S3Address.Parse(options.MediaStore) is { } s3
            ? new S3MediaStore(s3)
            : new DiskMediaStore(Path.Combine(options.DataFolder, "store") + Path.DirectorySeparatorChar));
        services.AddScoped<OrphanFiles>();
        services.AddScoped<HeldMedia>();
    }
}
