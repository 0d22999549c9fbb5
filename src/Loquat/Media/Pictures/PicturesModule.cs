namespace Loquat.Media.Pictures;

static class PicturesModule
{
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<PictureChildren>();
        services.AddSingleton<PictureReadiness>();
        services.AddSingleton<SvgRasterizer>();
        services.AddSingleton<ImageProcessing>();
        services.AddScoped<Photos>();
    }
}
