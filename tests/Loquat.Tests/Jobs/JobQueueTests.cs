using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Jobs;

/// The queue step by step, without a worker.
public class JobQueueTests
{
    [Theory, BothDatabases]
    public async Task A_job_exists_if_and_only_if_its_transaction_commits(World world)
    {
        await world.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<LoquatDb>();
            await using (await db.BeginAsync(default))
            {
                services.GetRequiredService<JobQueue>().Enqueue(new Errand(1));
                await services.GetRequiredService<JobQueue>().EnqueueOnceAsync(new Errand(2), "errand", world.Clock.Now, default);
                await db.SaveChangesAsync();
            }
        });
        Assert.Equal(0, await world.Counts("jobs"));

        await Errands.EnqueueAsync(await world.Opens(), 1, 2);
        Assert.Equal(2, await world.Counts("jobs"));
    }

    [Theory, BothDatabases]
    public async Task Jobs_are_claimed_when_due_earliest_first(World world)
    {
        var server = await world.Opens();
        await Errands.EnqueueAsync(server, 1, 1, at: world.Clock.Now + TimeSpan.FromMinutes(2));
        await Errands.EnqueueAsync(server, 2, 1, at: world.Clock.Now + TimeSpan.FromMinutes(1));
        Assert.Empty(await Claim(world));

        world.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(["""{"Number":2}""", """{"Number":1}"""], (await Claim(world)).OrderByDescending(j => j.Id).Select(j => j.Payload));
        Assert.Empty(await Claim(world));
    }

    [Theory, BothDatabases]
    public async Task A_key_has_one_job_at_a_time(World world)
    {
        await world.Opens();
        for (var round = 0; round < 2; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => EnqueueOnce(world, i)));

            var job = Assert.Single(await Claim(world));
            await world.With<JobLedger>(ledger => ledger.DoneAsync([job], default));
            Assert.Equal(0, await world.Counts("jobs"));
        }
    }

    [Theory, BothDatabases]
    public async Task A_failing_job_is_retried_with_growing_delays_and_parked_after_eight_attempts(World world)
    {
        await Errands.EnqueueAsync(await world.Opens(), 1, 1);
        var delays = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            var job = Assert.Single(await Claim(world));
            Assert.Equal(attempt, job.Attempt);
            await world.With<JobLedger>(ledger => ledger.FailedAsync(job, new InvalidOperationException("the shop is closed"), default));
            Assert.Empty(await Claim(world));
            var runAt = await world.Reads(db => db.Jobs.Select(j => j.RunAt).SingleAsync());
            delays.Add(runAt - world.Clock.Now);
            world.Clock.Advance(runAt - world.Clock.Now);
        }

        Assert.InRange(delays[0], TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
        Assert.All(delays.Zip(delays.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await Claim(world));
        Assert.Equal(["InvalidOperationException: the shop is closed"],
            await world.Rows("SELECT last_error FROM jobs WHERE parked_at IS NOT NULL"));
        Assert.Contains("\"parked\":1", (await world.Nobody.Opens("/health")).Is(OK).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_job_with_an_expired_lease_is_claimed_again_and_the_late_worker_changes_nothing(World world)
    {
        await Errands.EnqueueAsync(await world.Opens(), 1, 1);
        var late = Assert.Single(await Claim(world));
        world.Clock.Advance(JobClaims.Lease + TimeSpan.FromSeconds(1));

        var next = Assert.Single(await Claim(world));
        await world.With<JobLedger>(ledger => ledger.DoneAsync([late], default));
        await world.With<JobLedger>(ledger => ledger.FailedAsync(late, new TimeoutException(), default));
        await world.With<JobLedger>(ledger => ledger.RenewAsync([late], default));

        Assert.Equal(1, await world.Counts("jobs", "attempts = 2 AND last_error IS NULL"));
        await world.With<JobLedger>(ledger => ledger.DoneAsync([next], default));
        Assert.Equal(0, await world.Counts("jobs"));
    }

    [Theory, BothDatabases]
    public async Task A_renewed_lease_does_not_expire(World world)
    {
        await Errands.EnqueueAsync(await world.Opens(), 1, 1);
        var job = Assert.Single(await Claim(world));
        world.Clock.Advance(JobClaims.Lease - TimeSpan.FromSeconds(1));
        await world.With<JobLedger>(ledger => ledger.RenewAsync([job], default));
        world.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Empty(await Claim(world));
    }

    [Theory, BothDatabases]
    public async Task Concurrent_claims_never_get_the_same_job(World world)
    {
        await Errands.EnqueueAsync(await world.Opens(), 0, 200);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Claim(world, atMost: 10)));

        var ids = claimed.SelectMany(c => c).Select(j => j.Id).ToList();
        Assert.Equal(120, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    static Task<IReadOnlyList<ClaimedJob>> Claim(World world, int atMost = 10) =>
        world.With<JobClaims, IReadOnlyList<ClaimedJob>>(claims => claims.ClaimAsync(JobLane.Quick, atMost, default));

    static Task EnqueueOnce(World world, int number) => world.With<IServiceProvider>(async services =>
    {
        await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
        await services.GetRequiredService<JobQueue>().EnqueueOnceAsync(new Errand(number), "the only errand", world.Clock.Now, default);
        await work.CommitAsync(default);
    });
}
