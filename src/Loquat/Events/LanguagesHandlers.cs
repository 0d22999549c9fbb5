using Loquat.Languages.MyWords;

namespace Loquat.Events;

/// What the module Languages does when something happens.
static class LanguagesHandlers
{
    public static void AddLanguagesHandlers(this IServiceCollection services) =>
        services.On<SavedWordPurgeDue, SavedWords>((words, due, ct) => words.HandleAsync(due, ct));
}
