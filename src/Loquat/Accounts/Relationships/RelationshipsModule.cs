namespace Loquat.Accounts.Relationships;

static class RelationshipsModule
{
    public static void AddRelationships(this IServiceCollection services)
    {
        services.AddSingleton<FollowQueries>();
        services.AddScoped<Follows>();
        services.AddScoped<FollowRequests>();
        services.AddScoped<Blocks>();
        services.AddScoped<Mutes>();
        services.AddScoped<PeopleLists>();
        services.AddScoped<ContactRules>();
    }
}
