using Loquat.Moderation;

namespace Loquat.Events;

/// What the module Moderation does when something happens.
static class ModerationHandlers
{
    public static void AddModerationHandlers(this IServiceCollection services)
    {
        services.On<SuspensionOver, Suspensions>(
            (suspensions, over, ct) => suspensions.HandleAsync(over, ct), formerly: "SuspensionOver");
    }
}
