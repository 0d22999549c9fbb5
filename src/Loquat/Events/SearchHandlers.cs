using Loquat.Accounts.Settings;
using Loquat.Notes.Topics;
using Loquat.Search;

namespace Loquat.Events;

/// What the module Search does when something happens.
static class SearchHandlers
{
    public static void AddSearchHandlers(this IServiceCollection services)
    {
        services.AddScoped(provider => new OnNoteChanged(provider.GetRequiredService<NoteIndex>().SyncAsync));
        services.On<SearchRebuildDue, SearchRebuild>(
            (rebuild, _, ct) => rebuild.HandleAsync(told: null, ct), formerly: "SearchRebuildDue");
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<EngagementReindexJob>().SyncAsync));
        services.AddScoped(provider => new HourlyChore(provider.GetRequiredService<TrendCounting>().CountAsync));
    }
}
