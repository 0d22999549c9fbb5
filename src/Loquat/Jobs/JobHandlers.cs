using System.Collections.Frozen;
using System.Text.Json;

namespace Loquat.Jobs;

/// How one kind of job is done. It may be done twice, so doing it again must be harmless. `FormerKinds` are those under which earlier
/// versions queued it.
public sealed record JobHandler(
    string Kind, IReadOnlyList<string> FormerKinds, Type JobType, Func<IServiceProvider, string, CancellationToken, Task> RunAsync)
{
    public static JobHandler For<TJob>(Func<IServiceProvider, TJob, CancellationToken, Task> run, params string[] formerKinds)
        where TJob : class =>
        new(
            JobKind<TJob>.Name, formerKinds, typeof(TJob),
            (services, payload, ct) => run(services, JsonSerializer.Deserialize<TJob>(payload)!, ct));
}

public sealed class JobHandlers(IEnumerable<JobHandler> handlers)
{
    /// Stored as the error of a parked job. `JobLedger.ReleaseAsync` finds by it the jobs that a process of another version could not do.
    public const string UnknownKind = "Nobody knows how to do a job of the kind ";

    readonly FrozenDictionary<string, JobHandler> byKind = handlers
        .SelectMany(handler => handler.FormerKinds.Prepend(handler.Kind).Select(kind => (Kind: kind, Handler: handler)))
        .ToFrozenDictionary(known => known.Kind, known => known.Handler);

    public IReadOnlyList<string> Kinds => byKind.Keys;

    public JobHandler For(string kind) => byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"{UnknownKind}{kind}.");
}
