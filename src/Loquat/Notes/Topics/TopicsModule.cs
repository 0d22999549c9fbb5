namespace Loquat.Notes.Topics;

static class TopicsModule
{
    public static void AddTopics(this IServiceCollection services)
    {
        services.AddScoped<NoteLinks>();
        services.AddScoped<TopicFollows>();
        services.AddScoped<TopicAliases>();
        services.AddScoped<TopicQueries>();
    }
}
