namespace Loquat.Media.Profiles;

static class ProfilesModule
{
    public static void AddProfiles(this IServiceCollection services)
    {
        services.AddScoped<ProfilePictures>();
    }
}
