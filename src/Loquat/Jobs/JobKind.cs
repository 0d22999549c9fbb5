using System.Reflection;

namespace Loquat.Jobs;

/// Caches the `JobAttribute` of a job type.
static class JobKind<TJob>
    where TJob : class
{
    static readonly JobAttribute? Job = typeof(TJob).GetCustomAttribute<JobAttribute>();
    static readonly DomainEventAttribute? Event = typeof(TJob).GetCustomAttribute<DomainEventAttribute>();

    public static string Name => Job?.Kind ?? Event?.Name
        ?? throw new InvalidOperationException($"{typeof(TJob).Name} has neither [Job] nor [DomainEvent] with its stored name.");

    /// Handlers of events are quick.
    public static JobLane Lane => Job?.Lane ?? JobLane.Quick;
}
