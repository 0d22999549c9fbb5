using System.Collections.Concurrent;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests;

/// A server without data, and the people who use it.
public sealed partial class World : IDisposable
{
    readonly Engine engine;
    readonly string[] settings;
    readonly bool isBorrowed;
    readonly ConcurrentDictionary<string, Person> cast = new();
    readonly Lazy<Task<RunningServer>> server;
    readonly List<Browser> browsers = [];
    readonly List<RunningServer> others = [];

    public World(Engine engine, params string[] settings)
    {
        (this.engine, this.settings) = (engine, settings);
        server = new(() => Servers.TakeAsync(engine, settings));
    }

    World(RunningServer borrowed)
    {
        (engine, settings, isBorrowed) = (borrowed.Database.Engine, [], true);
        server = new(() => Task.FromResult(borrowed));
    }

    /// Uses a server that the test itself started and stops.
    public static World On(RunningServer server) => new(server);

    public Engine Engine => engine;

    public Person Mei => Person("mei", "梅 Mei");
    public Person Sam => Person("sam", "Sam Okafor");
    public Person Ade => Person("ade", "Ade 🌿");
    public Person Rosa => Person("rosa", "Rosa Ibáñez");
    public Person Kenji => Person("kenji", "健二");

    /// A visitor without an account.
    public Person Nobody => cast.GetOrAdd("", _ => new Person(this, "", ""));

    public Person Person(string handle, string? name = null) => cast.GetOrAdd(handle, _ => new Person(this, handle, name ?? handle));

    public TestClock Clock => Server.Clock;

    public LogRecorder Log => Server.Log;

    public IServiceProvider Services => Server.Services;

    RunningServer Server => server is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } opened }
        ? opened.GetAwaiter().GetResult()
        : throw new InvalidOperationException("Nobody has done anything yet: await world.Opens() first.");

    /// Called by everything that people do.
    public Task<RunningServer> Opens() => server.Value;

    public async Task<Browser> NewBrowser(RunningServer? on = null)
    {
        var browser = new Browser(on ?? await Opens());
        lock (browsers)
        {
            browsers.Add(browser);
        }
        return browser;
    }

    /// Starts a second process on the same database, with the same clock.
    public async Task<RunningServer> OpensAnotherServer(params string[] otherSettings)
    {
        var first = await Opens();
        var other = await RunningServer.StartAsync(first.Database, [.. settings, .. otherSettings], first.Clock);
        others.Add(other);
        return other;
    }

    /// Uses a capability of the server in its own scope.
    public async Task<T> With<TCapability, T>(Func<TCapability, Task<T>> useAsync)
        where TCapability : notnull
    {
        await using var scope = (await Opens()).Services.CreateAsyncScope();
        return await useAsync(scope.ServiceProvider.GetRequiredService<TCapability>());
    }

    public Task With<TCapability>(Func<TCapability, Task> useAsync)
        where TCapability : notnull =>
        With<TCapability, bool>(async capability =>
        {
            await useAsync(capability);
            return true;
        });

    public Task<T> Reads<T>(Func<LoquatDb, Task<T>> readAsync) => With(readAsync);

    public Task<long> Counts(string table, string condition = "1 = 1") =>
        Reads(db => db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {table} WHERE {condition}").SingleAsync());

    public Task Writes(FormattableString sql) => With<LoquatDb>(db => db.Database.ExecuteSqlAsync(sql));

    /// Runs jobs as the worker does until none is due. A failing job fails the test.
    public async Task DoesWhatIsDue()
    {
        while (await ClaimsWhatIsDue() is { Count: > 0 } due)
        {
            foreach (var job in due)
            {
                await With<IServiceProvider>(
                    services => services.GetRequiredService<JobHandlers>().For(job.Kind).RunAsync(services, job.Payload, default));
            }
            await With<JobLedger>(ledger => ledger.DoneAsync(due, default));
        }
    }

    /// Runs only the next job of that kind.
    public async Task DoesNext(string kind)
    {
        var due = await ClaimsWhatIsDue();
        var next = due.Single(job => job.Kind == kind);
        await With<IServiceProvider>(
            services => services.GetRequiredService<JobHandlers>().For(kind).RunAsync(services, next.Payload, default));
        await With<JobLedger>(ledger => ledger.DoneAsync([next], default));
        await With<LoquatDb>(db => db.Jobs.Where(j => j.Id != next.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)));
    }

    Task<IReadOnlyList<ClaimedJob>> ClaimsWhatIsDue() => With<JobClaims, IReadOnlyList<ClaimedJob>>(async claims =>
    {
        var due = new List<ClaimedJob>();
        foreach (var lane in Enum.GetValues<JobLane>())
        {
            due.AddRange(await claims.ClaimAsync(lane, 20, default));
        }
        return due;
    });

    public async Task WaitsFor(TimeSpan time)
    {
        (await Opens()).Clock.Advance(time);
        await DoesWhatIsDue();
    }

    /// The names of all files in the media store.
    public async Task<IReadOnlyList<string>> StoredFiles() =>
        await With<MediaStore, IReadOnlyList<string>>(store => store.ListAsync("", default));

    /// The names of all incomplete uploads.
    public async Task<IReadOnlyList<string>> UploadedFiles() =>
        [.. Directory.GetFiles(Path.Combine((await Opens()).Options.DataFolder, "uploads")).Select(path => Path.GetFileName(path))];

    public async Task<Account> AccountOf(Person person, bool arrive = false)
    {
        if (arrive)
        {
            await person.Arrives();
        }
        var key = Handles.KeyOf(person.Handle);
        return await Reads(db => db.Accounts.AsNoTracking().SingleAsync(a => a.HandleKey == key));
    }

    public override string ToString() => string.Join(' ', settings.Prepend(engine.ToString()));

    public void Dispose()
    {
        browsers.ForEach(browser => browser.Dispose());
        if (isBorrowed || !server.IsValueCreated || !server.Value.IsCompletedSuccessfully)
        {
            return;
        }
        // Rate limits would carry over to the next test, and so would a second process.
        if (others.Count > 0 || settings.Contains("RateLimits=on"))
        {
            Servers.Retire([.. others, Server]);
        }
        else
        {
            Servers.GiveBack(Server, engine, settings);
        }
    }
}
