using System.Net;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Media;
using Loquat.Tests.Media;
using Loquat.Tests.Media.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

namespace Loquat.Tests;

/// The whole server in this process, without a socket: the real pipeline on a real database.
public sealed class RunningServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly bool ownsDatabase;

    RunningServer(WebApplication app, TestDatabase database, TestClock clock, LogRecorder log, bool ownsDatabase) =>
        (this.app, Database, Clock, Log, this.ownsDatabase) = (app, database, clock, log, ownsDatabase);

    public TestDatabase Database { get; }

    public IServiceProvider Services => app.Services;

    public LoquatOptions Options => Services.GetRequiredService<LoquatOptions>();

    public TestClock Clock { get; }

    public LogRecorder Log { get; }

    public SessionWatch Watch => Services.GetServices<IHostedService>().OfType<SessionWatch>().Single();

    public HttpMessageHandler Handler => app.GetTestServer().CreateHandler();

    /// Starts a server on a new database, which is dropped with the server.
    public static async Task<RunningServer> StartAsync(Engine engine, IReadOnlyCollection<string> settings)
    {
        var database = await TestDatabase.CreateAsync(engine);
        return await StartAsync(database, settings, new TestClock(), ownsDatabase: true);
    }

    /// Settings have the form `SignUp=closed`. Jobs run when a test says so, unless a setting changes the role.
    public static async Task<RunningServer> StartAsync(
        TestDatabase database, IReadOnlyCollection<string> settings, TestClock clock, bool ownsDatabase = false,
        Action<IServiceCollection>? adjust = null)
    {
        if (settings.Contains("MediaStore=s3"))
        {
            settings = [.. settings.Where(s => s != "MediaStore=s3"), $"MediaStore={await S3Store.OptionAsync()}"];
        }
        if (settings.Contains("Speech=here"))
        {
            settings = [.. settings.Where(s => s != "Speech=here"), $"Speech={await SpeechStandIn.NewRoomAsync()}"];
        }
        if (settings.Contains("Smtp=here"))
        {
            settings = [.. settings.Where(s => s != "Smtp=here"), .. await MailSink.NewRoomAsync()];
        }
        var app = Server.Build([], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration.AddInMemoryCollection(OptionsOf(database, settings));
            builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.None);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<IStartupFilter, ClientAddresses>();
            builder.Services.AddSingleton(_ => new Sandbox(runsWhenIdle: false));
            // Slow password hashes only matter against attackers.
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 10);
            adjust?.Invoke(builder.Services);
        });
        var log = new LogRecorder();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync();
        return new RunningServer(app, database, clock, log, ownsDatabase);
    }

    /// Deletes all people and their data. The keys that seal cookies stay, because the server also has them in memory.
    public async Task EmptyAsync()
    {
        // A test may have moved the clock, and the session cache is only used while it is watched.
        await Watch.LookAsync(default);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).Where(t => t is not ("protection_keys" or "signal_keys"));
        await db.Database.ExecuteSqlRawAsync(string.Concat(tables.Select(t => $"DELETE FROM {t};")));
        foreach (var folder in new[] { "store", "uploads" }.Select(name => new DirectoryInfo(Path.Combine(Options.DataFolder, name)))
            .Where(folder => folder.Exists))
        {
            folder.Delete(recursive: true);
            folder.Create();
        }
        Log.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    static IEnumerable<KeyValuePair<string, string?>> OptionsOf(TestDatabase database, IReadOnlyCollection<string> settings)
    {
        string[] usual = [$"DataFolder={database.Folder}", $"Database={database.Option}", "RateLimits=off", "Role=web"];
        return usual.Concat(settings).Select(s => s.Split('=', 2)).GroupBy(s => s[0])
            .Select(s => KeyValuePair.Create($"Loquat:{s.Key}", (string?)s.Last()[1]));
    }

    /// There is no network between these browsers and the server, so each request contains its client address.
    sealed class ClientAddresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["Test-Address"].FirstOrDefault()
                    ?? "192.0.2.1");
                return go(context);
            });
            next(app);
        };
    }
}
