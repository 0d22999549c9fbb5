using System.Collections.Concurrent;
using Loquat.Data;
using Loquat.Jobs;

namespace Loquat.Tests.Jobs;

/// A job of these tests.
[Job("errand")]
public sealed record Errand(int Number);

/// A job in the slow lane.
[Job("slow-errand", Lane = JobLane.Slow)]
public sealed record SlowErrand(int Number);

/// A job without a handler.
[Job("unknown-errand")]
public sealed record UnknownErrand(int Number);

/// Handles the errands and records them.
public sealed class Errands
{
    readonly ConcurrentDictionary<int, int> underWay = new();
    int attempts;

    public ConcurrentQueue<int> Done { get; } = new();

    /// Errands that two workers handled at the same time.
    public ConcurrentQueue<int> Together { get; } = new();

    public Func<Errand, Task> Doing { get; set; } = _ => Task.CompletedTask;

    public int Attempts => attempts;

    public JobHandler Handler => JobHandler.For<Errand>(async (_, errand, _) =>
    {
        Interlocked.Increment(ref attempts);
        if (underWay.AddOrUpdate(errand.Number, 1, (_, others) => others + 1) > 1)
        {
            Together.Enqueue(errand.Number);
        }
        try
        {
            await Doing(errand);
            Done.Enqueue(errand.Number);
        }
        finally
        {
            underWay.AddOrUpdate(errand.Number, 0, (_, others) => others - 1);
        }
    });

    /// Slow errands run until they are released; each reports its start.
    public SemaphoreSlim LetGo { get; } = new(0);
    public ConcurrentQueue<int> SlowBegun { get; } = new();

    public JobHandler SlowHandler => JobHandler.For<SlowErrand>(async (_, errand, ct) =>
    {
        SlowBegun.Enqueue(errand.Number);
        await LetGo.WaitAsync(ct);
    });

    public static Task EnqueueSlowAsync(RunningServer server, int count) => InAsync(server, async services =>
    {
        await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
        for (var number = 0; number < count; number++)
        {
            services.GetRequiredService<JobQueue>().Enqueue(new SlowErrand(number));
        }
        await work.CommitAsync(default);
    });

    public static Task EnqueueAsync(RunningServer server, int from, int count, DateTimeOffset? at = null) =>
        InAsync(server, async services =>
        {
            await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
            for (var number = from; number < from + count; number++)
            {
                services.GetRequiredService<JobQueue>().Enqueue(new Errand(number), at);
            }
            await work.CommitAsync(default);
        });

    public static async Task InAsync(RunningServer server, Func<IServiceProvider, Task> doAsync)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await doAsync(scope.ServiceProvider);
    }

    public static async Task<T> InAsync<T>(RunningServer server, Func<IServiceProvider, Task<T>> doAsync)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await doAsync(scope.ServiceProvider);
    }
}
