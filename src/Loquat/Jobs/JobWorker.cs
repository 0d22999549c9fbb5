using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Loquat.Data;

namespace Loquat.Jobs;

/// Claims due jobs of one lane, runs them in a few slots, and records their completion in batches.
public sealed class JobWorker(JobLane lane, IServiceScopeFactory scopes, JobHandlers handlers, JobWakeup signal, ILogger<JobWorker> log)
    : BackgroundService
{
    /// The number of quick jobs that a worker leases at a time, running or waiting. In other lanes it leases only as many as it has slots,
    /// because another process may be idle.
    public const int MostUnderLease = 128;
    readonly int slots = SlotsOf(lane);
    readonly int most = lane == JobLane.Quick ? MostUnderLease : SlotsOf(lane);

    /// Slow jobs have two slots per processor, so that one works while another waits for the disk. A transcode keeps two processors busy.
    public static int SlotsOf(JobLane lane) => lane switch
    {
        JobLane.Quick => 16,
        JobLane.Slow => 2 * Environment.ProcessorCount,
        JobLane.Remote => 2,
        _ => Math.Max(1, Environment.ProcessorCount / 2),
    };
    static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);
    static readonly TimeSpan ReleaseEvery = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<long, ClaimedJob> underLease = new();
    readonly Channel<ClaimedJob> ready = Channel.CreateBounded<ClaimedJob>(MostUnderLease);
    readonly Channel<ClaimedJob> done = Channel.CreateUnbounded<ClaimedJob>();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
    [
        ForeverAsync(ClaimAsync, stoppingToken),
        ForeverAsync(WriteDoneAsync, stoppingToken),
        ForeverAsync(RenewAsync, stoppingToken),
        .. lane == JobLane.Quick ? [ForeverAsync(ReleaseAsync, stoppingToken)] : Array.Empty<Task>(),
        .. Enumerable.Range(0, slots).Select(_ => ForeverAsync(WorkAsync, stoppingToken)),
    ]);

    /// An unavailable database must not end the worker.
    async Task ForeverAsync(Func<CancellationToken, Task> stepAsync, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await stepAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The job worker met an error and continues");
                await Task.Delay(CheckEvery, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task ClaimAsync(CancellationToken ct)
    {
        var room = most - underLease.Count;
        IReadOnlyList<ClaimedJob> claimed = [];
        if (room > 0)
        {
            await InScopeAsync<JobClaims>(async claims => claimed = await claims.ClaimAsync(lane, room, ct));
        }
        foreach (var job in claimed)
        {
            underLease[job.Id] = job;
            await ready.Writer.WriteAsync(job, ct);
        }
        if (claimed.Count == 0)
        {
            await signal.WaitAsync(lane, CheckEvery, ct);
        }
    }

    async Task WorkAsync(CancellationToken ct)
    {
        var job = await ready.Reader.ReadAsync(ct);
        using var activity = LoquatTelemetry.Source.StartActivity(job.Kind, ActivityKind.Consumer);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await handlers.For(job.Kind).RunAsync(scope.ServiceProvider, job.Payload, ct);
            await done.Writer.WriteAsync(job, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The lease expires, and another worker takes the job.
        }
        catch (Exception error)
        {
            log.LogError(error, "Job {Id} of the kind {Kind} failed at attempt {Attempt}", job.Id, job.Kind, job.Attempt);
            await LetGoAsync([job], ledger => ledger.FailedAsync(job, error, ct));
        }
    }

    async Task WriteDoneAsync(CancellationToken ct)
    {
        var batch = new List<ClaimedJob> { await done.Reader.ReadAsync(ct) };
        while (batch.Count < MostUnderLease && done.Reader.TryRead(out var next))
        {
            batch.Add(next);
        }
        await LetGoAsync(batch, ledger => ledger.DoneAsync(batch, ct));
        LoquatTelemetry.JobsDone.Add(batch.Count);
        signal.Raise();
    }

    async Task RenewAsync(CancellationToken ct)
    {
        await Task.Delay(JobClaims.Lease / 3, ct);
        if (underLease.Values.ToArray() is { Length: > 0 } held)
        {
            await InScopeAsync<JobLedger>(ledger => ledger.RenewAsync(held, ct));
        }
    }

    /// Runs in one worker of the process, for all lanes.
    async Task ReleaseAsync(CancellationToken ct)
    {
        await InScopeAsync<JobLedger>(ledger => ledger.ReleaseAsync(handlers.Kinds, ct));
        await Task.Delay(ReleaseEvery, ct);
    }

    /// If the outcome can't be recorded, the lease expires and the job runs again.
    async Task LetGoAsync(IReadOnlyCollection<ClaimedJob> jobs, Func<JobLedger, Task> writeDownAsync)
    {
        try
        {
            await InScopeAsync(writeDownAsync);
        }
        finally
        {
            foreach (var job in jobs)
            {
                underLease.TryRemove(job.Id, out _);
            }
        }
    }

    async Task InScopeAsync<TService>(Func<TService, Task> useAsync)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await useAsync(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
