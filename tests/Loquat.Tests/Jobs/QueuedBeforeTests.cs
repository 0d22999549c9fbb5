using System.Globalization;
using System.Text.Json;
using Loquat.Data;
using Loquat.Events;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Jobs;

/// Jobs that were queued before their kinds were constants, as that version stored them: kind, lane and payload. Also covers two versions
/// running side by side.
public class QueuedBeforeTests
{
    static readonly string[][] Rows =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "queued-jobs.tsv")).Select(line => line.Split('\t'))];

    [Theory, BothDatabases]
    public async Task Jobs_queued_by_the_previous_version_are_read(World world)
    {
        await world.Opens();
        foreach (var (kind, lane, payload) in Rows.Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2])))
        {
            await world.Writes(
                $"INSERT INTO jobs (kind, payload, lane, created_at, run_at, attempts) VALUES ({kind}, {payload}, {lane}, 0, 0, 0)");
        }

        var claimed = new List<ClaimedJob>();
        foreach (var lane in Enum.GetValues<JobLane>())
        {
            var jobs = await world.With<JobClaims, IReadOnlyList<ClaimedJob>>(claims => claims.ClaimAsync(lane, Rows.Length, default));
            Assert.Equal(Rows.Count(row => row[1] == $"{(int)lane}"), jobs.Count);
            claimed.AddRange(jobs);
        }

        var handlers = world.Services.GetRequiredService<JobHandlers>();
        Assert.Equal(QueuedJobs.All,
            claimed.OrderBy(job => job.Id).Select(job => JsonSerializer.Deserialize(job.Payload, handlers.For(job.Kind).JobType)!));
    }

    /// The previous version can read all that this one queues, except the kind.
    [Theory, BothDatabases]
    public async Task Jobs_have_the_same_lane_and_payload_as_before(World world)
    {
        await world.Opens();
        await world.Writes($"DELETE FROM jobs");
        await world.With<IServiceProvider>(async services =>
        {
            await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
            foreach (var job in QueuedJobs.All)
            {
                typeof(JobQueue).GetMethod(nameof(JobQueue.Enqueue))!.MakeGenericMethod(job.GetType())
                    .Invoke(services.GetRequiredService<JobQueue>(), [job, null]);
            }
            await work.CommitAsync(default);
        });

        Assert.Equal(Rows.Select(row => $"{row[1]}\t{row[2]}"), await world.Rows("SELECT lane, payload FROM jobs ORDER BY id"));
    }

    [Fact]
    public void Every_kind_of_job_that_the_previous_version_knew_is_covered()
    {
        var services = new ServiceCollection();
        services.AddEventHandlers();
        var handlers = services.Select(service => service.ImplementationInstance).OfType<JobHandler>()
            .Where(handler => handler.FormerKinds.Count > 0);

        Assert.Equal(handlers.Select(handler => handler.JobType.FullName).Distinct().Order(),
            QueuedJobs.All.Select(job => job.GetType().FullName).Distinct().Order());
    }

    [Theory, BothDatabases]
    public async Task A_note_scheduled_by_the_previous_version_is_published(World world)
    {
        var key = await world.Mei.SavesDraft("words", title: "at noon");
        var at = world.Clock.GetUtcNow().AddHours(1);
        await world.Writes($"UPDATE notes SET scheduled_at = {at.ToUnixTimeMilliseconds()}, schedule_zone = 'Etc/UTC' WHERE key = {key}");
        var id = long.Parse((await world.Rows("SELECT id FROM notes")).Single(), CultureInfo.InvariantCulture);
        var payload = $$"""{"NoteId":{{id}},"At":"{{at.ToString("O", CultureInfo.InvariantCulture)}}"}""";
        await world.Writes(
            $"""
                INSERT INTO jobs (kind, payload, lane, created_at, run_at, attempts)
                VALUES ('NoteDue', {payload}, 0, 0, {at.ToUnixTimeMilliseconds()}, 0)
                """);

        await world.WaitsFor(TimeSpan.FromHours(1));

        (await world.Nobody.Opens($"/notes/{id}")).Is(OK);
    }

    /// The older process parks jobs of unknown kinds; none is lost or duplicated.
    [Theory, BothDatabases]
    public async Task A_newer_process_releases_jobs_that_an_older_one_parked_as_unknown(World world)
    {
        await world.Opens();
        await Once(world, new Errand(1));
        await ParkAsync(world, new InvalidOperationException($"{JobHandlers.UnknownKind}errand."));

        // A job that is queued once exists once, even if it is enqueued again.
        await Once(world, new Errand(2));
        await world.With<JobLedger>(ledger => ledger.ReleaseAsync(["errand"], default));

        var job = Assert.Single(await Claim(world));
        Assert.Equal((1, """{"Number":1}"""), (job.Attempt, job.Payload));
        await world.With<JobLedger>(ledger => ledger.DoneAsync([job], default));
        Assert.Equal(0, await world.Counts("jobs", "kind = 'errand'"));
    }

    [Theory, BothDatabases]
    public async Task Other_parked_jobs_and_unknown_kinds_stay_parked(World world)
    {
        await world.Opens();
        await Once(world, new Errand(1));
        await ParkAsync(world, new InvalidOperationException("the shop is closed"));
        await world.With<JobLedger>(ledger => ledger.ReleaseAsync(["errand"], default));
        Assert.Equal(1, await world.Counts("jobs", "parked_at IS NOT NULL"));

        await world.Writes($"DELETE FROM jobs");
        await Once(world, new Errand(1));
        await ParkAsync(world, new InvalidOperationException($"{JobHandlers.UnknownKind}errand."));
        await world.With<JobLedger>(ledger => ledger.ReleaseAsync(["slow-errand"], default));
        Assert.Equal(1, await world.Counts("jobs", "parked_at IS NOT NULL"));
    }

    [Theory, BothDatabases]
    public async Task A_worker_releases_jobs_of_known_kinds_on_its_own(Engine engine)
    {
        var (database, errands) = (await TestDatabase.CreateAsync(engine), new Errands());
        await using var place = new Workplace(database, TimeSpan.FromSeconds(20));
        await using (var older = await RunningServer.StartAsync(database, [], place.Clock))
        {
            await Errands.EnqueueAsync(older, 7, 1);
            await Errands.InAsync(older, async services =>
            {
                var unknown = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<JobHandlers>().For("errand"));
                var job = (await services.GetRequiredService<JobClaims>().ClaimAsync(JobLane.Quick, 10, default))
                    .Single(j => j.Kind == "errand");
                await services.GetRequiredService<LoquatDb>().Jobs.Where(j => j.Id == job.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.Attempts, JobLedger.MaxAttempts));
                await services.GetRequiredService<JobLedger>().FailedAsync(job with { Attempt = JobLedger.MaxAttempts }, unknown, default);
            });
        }

        await place.AddAsync(errands);

        await place.UntilAsync(() => errands.Done.Contains(7));
        await place.UntilEmptyAsync();
    }

    static async Task ParkAsync(World world, Exception cause)
    {
        var job = Assert.Single(await Claim(world));
        await world.Writes($"UPDATE jobs SET attempts = {JobLedger.MaxAttempts} WHERE id = {job.Id}");
        await world.With<JobLedger>(ledger => ledger.FailedAsync(job with { Attempt = JobLedger.MaxAttempts }, cause, default));
        Assert.Equal(1, await world.Counts("jobs", "parked_at IS NOT NULL"));
    }

    static async Task<IReadOnlyList<ClaimedJob>> Claim(World world) =>
        [.. (await world.With<JobClaims, IReadOnlyList<ClaimedJob>>(claims => claims.ClaimAsync(JobLane.Quick, 10, default)))
            .Where(job => job.Kind == "errand")];

    static Task Once(World world, Errand errand) => world.With<IServiceProvider>(async services =>
    {
        await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
        await services.GetRequiredService<JobQueue>().EnqueueOnceAsync(errand, "the only errand", world.Clock.Now, default);
        await work.CommitAsync(default);
    });
}
