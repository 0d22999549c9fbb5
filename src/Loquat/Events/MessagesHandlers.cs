using Loquat.Accounts.Settings;
using Loquat.Media;
using Loquat.Messages;

namespace Loquat.Events;

/// What the module Messages does when something happens.
static class MessagesHandlers
{
    public static void AddMessagesHandlers(this IServiceCollection services)
    {
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<ConversationErasing>().BeforeErasingAsync));
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<MessagePhotos>().SyncAsync));
    }
}
