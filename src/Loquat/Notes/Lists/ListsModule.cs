namespace Loquat.Notes.Lists;

static class ListsModule
{
    public static void AddLists(this IServiceCollection services)
    {
        services.AddSingleton<NoteLists>();
        services.AddSingleton<MutedWordsFilter>();
    }
}
