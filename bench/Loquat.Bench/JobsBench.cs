using System.Diagnostics;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Loquat.Bench;

/// Small jobs, enqueued in transactions of a hundred and run by the real worker.
static class JobsBench
{
    const int Jobs = 20_000;

    const string SmallKind = "small-job";

    [Job(SmallKind)]
    sealed record SmallJob(int Number);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("loquat-bench-").FullName;
        await MeasureAsync("SQLite", folder, Path.Combine(folder, "jobs.db"));
        if (Environment.GetEnvironmentVariable("LOQUAT_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await MeasureAsync("PostgreSQL", folder, await NewDatabaseAsync(server));
        }
        Directory.Delete(folder, recursive: true);
    }

    static async Task MeasureAsync(string name, string folder, string database)
    {
        var done = 0;
        var all = new TaskCompletionSource();
        await using var app = Server.Build([$"--Loquat:DataFolder={folder}", $"--Loquat:Database={database}",
            "--Loquat:Listen=http://127.0.0.1:0"], builder =>
            builder.Services.AddSingleton(JobHandler.For<SmallJob>((_, _, _) =>
            {
                if (Interlocked.Increment(ref done) == Jobs)
                {
                    all.SetResult();
                }
                return Task.CompletedTask;
            })));
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(default);
        var watch = Stopwatch.StartNew();
        foreach (var batch in Enumerable.Range(0, Jobs).Chunk(100))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
            var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
            await using var work = await db.BeginAsync(default);
            foreach (var number in batch)
            {
                queue.Enqueue(new SmallJob(number));
            }
            await work.CommitAsync(default);
        }
        var enqueued = watch.Elapsed;
        watch.Restart();
        await app.StartAsync();
        await all.Task;
        await AwaitEmptyAsync(app.Services);
        Console.WriteLine(
            $"Jobs on {name}: {Jobs / enqueued.TotalSeconds:N0} enqueued a second, {Jobs / watch.Elapsed.TotalSeconds:N0} done a second");
        await app.StopAsync();
    }

    /// The row of a job is deleted when the job is done.
    static async Task AwaitEmptyAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        while (await db.Jobs.AnyAsync(j => j.Kind == SmallKind))
        {
            await Task.Delay(10);
        }
    }

    internal static async Task<string> NewDatabaseAsync(string server)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of our own making.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
