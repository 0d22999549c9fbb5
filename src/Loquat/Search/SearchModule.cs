using Loquat.Data;

namespace Loquat.Search;

public static class SearchModule
{
    public static void AddSearch(this IServiceCollection services, Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<SearchIndex, PostgresSearchIndex>();
        }
        else
        {
            services.AddSingleton<SearchIndex, SqliteSearchIndex>();
        }
        services.AddSingleton<FoundNoteQueries>();
        services.AddSingleton<TrendQueries>();
        services.AddScoped<RecentSearches>();
        services.AddScoped<PeopleSearch>();
        services.AddScoped<SearchSuggestions>();
        services.AddScoped<TrendCounting>();
        services.AddScoped<SearchNames>();
        services.AddScoped<NoteIndex>();
        services.AddScoped<NoteSearch>();
        services.AddScoped<WordExamples>();
        services.AddScoped<SearchRebuild>();
        services.AddScoped<EngagementReindexJob>();
    }
}
