using System.Collections.Frozen;
using System.Text.Json;

namespace Loquat.Jobs;

/// How one kind of job is done. It may be done twice, so doing it again must be harmless.
public sealed record JobHandler(string Kind, Func<IServiceProvider, string, CancellationToken, Task> RunAsync)
{
    public static JobHandler For<TJob>(Func<IServiceProvider, TJob, CancellationToken, Task> run)
        where TJob : class =>
        new(typeof(TJob).Name, (services, payload, ct) => run(services, JsonSerializer.Deserialize<TJob>(payload)!, ct));
}

public sealed class JobHandlers(IEnumerable<JobHandler> handlers)
{
    readonly FrozenDictionary<string, JobHandler> byKind = handlers.ToFrozenDictionary(h => h.Kind);

    public JobHandler For(string kind) =>
        byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"Nobody knows how to do a job of the kind {kind}.");
}
