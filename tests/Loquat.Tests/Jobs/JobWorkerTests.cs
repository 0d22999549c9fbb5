using Loquat.Data;
using Loquat.Jobs;

namespace Loquat.Tests.Jobs;

/// Several real workers on one database.
public class JobWorkerTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory, BothDatabases]
    public async Task Each_job_is_done_by_one_worker_at_a_time(Engine engine)
    {
        var errands = new Errands { Doing = _ => Task.Delay(Random.Shared.Next(3)) };
        await using var place = await PlaceAsync(engine, errands, servers: 3);
        await Task.WhenAll(place.Servers.Select((server, i) => Errands.EnqueueAsync(server, i * 100, 100)));

        await place.UntilAsync(() => errands.Done.Count >= 300);
        await place.UntilEmptyAsync();

        Assert.Equal(Enumerable.Range(0, 300), errands.Done.Order());
        Assert.Empty(errands.Together);
    }

    [Theory, BothDatabases]
    public async Task A_failing_job_does_not_delay_others_and_is_retried(Engine engine)
    {
        var errands = new Errands();
        errands.Doing = errand => errand.Number == 5 && errands.Attempts < 12
            ? throw new InvalidOperationException("not today")
            : Task.CompletedTask;
        await using var place = await PlaceAsync(engine, errands, servers: 1);
        await Errands.EnqueueAsync(place.Servers[0], 0, 10);
        await place.UntilAsync(() => errands.Done.Count == 9);
        // The completed jobs must be recorded before the clock passes their leases.
        await place.UntilLeftAsync(1);

        for (var i = 0; i < 8 && errands.Done.Count < 10; i++)
        {
            place.Clock.Advance(TimeSpan.FromHours(2));
            await Task.Delay(TimeSpan.FromSeconds(1.2));
        }

        Assert.Equal(Enumerable.Range(0, 10), errands.Done.Order());
        Assert.Contains(place.Servers[0].Log.Errors, line => line.Contains("not today", StringComparison.Ordinal));
        await place.UntilEmptyAsync();
    }

    [Theory, BothDatabases]
    public async Task Jobs_of_a_dead_worker_are_done_by_another(Engine engine)
    {
        var never = new TaskCompletionSource();
        var stuck = new Errands { Doing = _ => never.Task };
        var able = new Errands();
        await using var place = await PlaceAsync(engine, stuck, servers: 1);
        // As many as it can hold, so that it can't claim its own jobs again when their leases expire.
        await Errands.EnqueueAsync(place.Servers[0], 0, JobWorker.MostUnderLease);
        await place.UntilLeasedAsync(JobWorker.MostUnderLease);

        // Its leases are no longer renewed and expire.
        await place.AddAsync(able);
        place.Clock.Advance(JobClaims.Lease * 2);
        await place.UntilAsync(() => able.Done.Count == JobWorker.MostUnderLease);

        Assert.Equal(Enumerable.Range(0, JobWorker.MostUnderLease), able.Done.Order());
        Assert.Empty(stuck.Done);
        never.SetResult();
    }

    [Theory, BothDatabases]
    public async Task Fast_jobs_never_wait_for_slow_ones(Engine engine)
    {
        var errands = new Errands();
        await using var place = await PlaceAsync(engine, errands, servers: 1);
        await Errands.EnqueueSlowAsync(place.Servers[0], 200);
        await place.UntilAsync(() => errands.SlowBegun.Count == JobWorker.SlotsOf(JobLane.Slow));

        await Errands.EnqueueAsync(place.Servers[0], 0, 50);
        await place.UntilAsync(() => errands.Done.Count == 50);

        Assert.Equal(JobWorker.SlotsOf(JobLane.Slow), errands.SlowBegun.Count);
        errands.LetGo.Release(200);
        await place.UntilEmptyAsync();
        Assert.Equal(Enumerable.Range(0, 200), errands.SlowBegun.Order());
    }

    [Theory, BothDatabases]
    public async Task Stopping_a_worker_loses_no_job(Engine engine)
    {
        var errands = new Errands { Doing = _ => Task.Delay(5) };
        await using var place = await PlaceAsync(engine, errands, servers: 1);
        await Errands.EnqueueAsync(place.Servers[0], 0, 100);
        await place.UntilAsync(() => errands.Done.Count > 10);
        await place.StopAsync(0);

        await place.AddAsync(errands);
        place.Clock.Advance(JobClaims.Lease * 2);
        await place.UntilAsync(() => errands.Done.Distinct().Count() == 100);

        Assert.Equal(100, errands.Done.Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task A_job_of_an_unknown_kind_is_kept_with_the_reason(Engine engine)
    {
        await using var place = await PlaceAsync(engine, new Errands(), servers: 1);
        await Errands.InAsync(place.Servers[0], async services =>
        {
            await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
            services.GetRequiredService<JobQueue>().Enqueue(new UnknownErrand(1));
            await work.CommitAsync(default);
        });

        await place.UntilAsync(() => place.Servers[0].Log.Errors
            .Any(line => line.Contains("Nobody knows how to do a job of the kind unknown-errand", StringComparison.Ordinal)));
        Assert.Equal(1, await place.CountAsync(waitingOnly: true));
    }

    static async Task<Workplace> PlaceAsync(Engine engine, Errands errands, int servers)
    {
        var place = new Workplace(await TestDatabase.CreateAsync(engine), Patience);
        for (var i = 0; i < servers; i++)
        {
            await place.AddAsync(errands);
        }
        return place;
    }
}
