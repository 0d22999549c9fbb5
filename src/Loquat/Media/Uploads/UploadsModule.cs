namespace Loquat.Media.Uploads;

static class UploadsModule
{
    public static void AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<UploadFiles>();
        services.AddScoped<Uploads>();
    }
}
