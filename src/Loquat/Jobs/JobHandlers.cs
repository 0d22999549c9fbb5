using System.Collections.Frozen;
using System.Text.Json;

namespace Loquat.Jobs;

/// The handler of one kind of job. It must be idempotent, because a job may run twice. Earlier versions may have queued jobs under the
/// `FormerKinds`.
public sealed record JobHandler(
    string Kind, IReadOnlyList<string> FormerKinds, Type JobType, Func<IServiceProvider, string, CancellationToken, Task> RunAsync)
{
    /// `name` tells several handlers of one event apart. It is stored, so it never changes. A job has one handler, without a name.
    public static JobHandler For<TJob>(
        Func<IServiceProvider, TJob, CancellationToken, Task> run, string? name = null, params string[] formerKinds)
        where TJob : class =>
        new(
            name is null ? JobKind<TJob>.Name : $"{JobKind<TJob>.Name}/{name}", formerKinds, typeof(TJob),
            (services, payload, ct) => run(services, JsonSerializer.Deserialize<TJob>(payload)!, ct));
}

public sealed class JobHandlers(IEnumerable<JobHandler> handlers)
{
    /// Stored as the error of a parked job, by which `JobLedger.ReleaseAsync` finds jobs that a process of another version could not run.
    public const string UnknownKind = "Nobody knows how to do a job of the kind ";

    readonly FrozenDictionary<string, JobHandler> byKind = handlers
        .SelectMany(handler => handler.FormerKinds.Prepend(handler.Kind).Select(kind => (Kind: kind, Handler: handler)))
        .ToFrozenDictionary(known => known.Kind, known => known.Handler);

    readonly FrozenDictionary<Type, string[]> kindsOfEvents = handlers.GroupBy(handler => handler.JobType)
        .ToFrozenDictionary(of => of.Key, of => of.Select(handler => handler.Kind).ToArray());

    public IReadOnlyList<string> Kinds => byKind.Keys;

    /// The kinds of the jobs that handle an event; none if no module subscribed to it.
    public IReadOnlyList<string> KindsOf(Type happened) => kindsOfEvents.GetValueOrDefault(happened) ?? [];

    public JobHandler For(string kind) => byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"{UnknownKind}{kind}.");
}
