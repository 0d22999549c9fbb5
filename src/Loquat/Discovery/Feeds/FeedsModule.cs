namespace Loquat.Discovery.Feeds;

static class FeedsModule
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<ExploreList>();
        services.AddSingleton<FollowingList>();
        services.AddSingleton<FollowedTopicsList>();
        services.AddSingleton<WatchList>();
        services.AddSingleton<NewNotes>();
    }
}
