using System.Text.Json;
using Loquat.Data;

namespace Loquat.Tests;

public class OperationTests
{
    [Theory, BothDatabases]
    public async Task Health_reports_the_job_queue(World world)
    {
        await world.Mei.Deletes(await world.Mei.Publishes("soon gone"));
        var jobs = await world.Counts("jobs");

        var health = JsonDocument.Parse((await world.Nobody.Opens("/health")).Is(OK).Text).RootElement;

        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal(jobs, health.GetProperty("jobs").GetProperty("waiting").GetInt32());
        Assert.InRange(jobs, 1, 2);
        Assert.Equal(0, health.GetProperty("jobs").GetProperty("parked").GetInt32());
    }

    [Theory, BothDatabases]
    public async Task Without_a_database_health_is_503_and_other_requests_are_server_errors(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await RunningServer.StartAsync(database, [], new TestClock());
        using var browser = new Browser(server);
        (await browser.GetAsync("/health")).Is(OK);

        await database.LoseAsync();

        var page = await browser.GetAsync("/health");
        Assert.Contains("unhealthy", page.Is(ServiceUnavailable).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(database.Name, page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Recurring_jobs_are_enqueued_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new TestClock();
        await using var one = await RunningServer.StartAsync(database, [], clock);
        await using var other = await RunningServer.StartAsync(database, [], clock);
        using var browser = new Browser(one);

        Assert.Contains("\"waiting\":1", (await browser.GetAsync("/health")).Text, StringComparison.Ordinal);
        Assert.Empty(one.Log.Errors.Concat(other.Log.Errors));
    }

    [Theory, BothDatabases]
    public async Task A_worker_serves_health_but_no_pages(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await RunningServer.StartAsync(database, ["Role=worker"], new TestClock());
        using var browser = new Browser(server);

        (await browser.GetAsync("/health")).Is(OK);
        (await browser.GetAsync("/")).Is(NotFound);
    }
}
