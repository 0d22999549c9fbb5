namespace Loquat.Languages.MyWords;

public static class MyWordsModule
{
    public static void AddMyWords(this IServiceCollection services)
    {
        services.AddScoped<SavedWords>();
        services.AddScoped<SavedWordQueries>();
        services.AddScoped<WordReviews>();
    }
}
