using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Loquat.Data;
using Loquat.Demo;
using Loquat.Media;
using Loquat.Search;
using Loquat.Tests;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using MimeKit;

namespace Loquat.BrowserTests;

/// A complete server on its own port, under an address that allows passkeys. Shared by all tests.
public sealed class Town : IAsyncDisposable
{
    static readonly ConcurrentDictionary<string, Lazy<Task<Town>>> Open = new();

    readonly TestDatabase database;
    WebApplication app;

    Town(WebApplication app, TestDatabase database, string home) => (this.app, this.database, Home) = (app, database, home);

    /// A server for all tests without special needs. Each test creates its own data.
    public static Task<Town> Of(Engine engine) => Shared(engine.ToString(), () => StartAsync(engine));

    /// Has 120 notes by demo people; no test adds one.
    public static Task<Town> Settled => Shared(nameof(Settled), () => InhabitedAsync(new DemoSize(24, 120, 0, 0, 0)));

    /// Has demo people who also draw, like and reply.
    public static Task<Town> Alive => Shared(nameof(Alive), () => InhabitedAsync(new DemoSize(60, 160, 14, 1_600, 400, Pictures: 70)));

    /// For the screen reader tests: they like so many notes that those of other tests would drop from the first page.
    public static Task<Town> ReadOut => Shared(nameof(ReadOut), () => StartAsync(Engine.Sqlite));

    /// For tests that look for cards on Explore: few notes have likes, and one page holds them all.
    public static Task<Town> Browsed => Shared(nameof(Browsed), () => StartAsync(Engine.Sqlite));

    /// For tests that tab past every card.
    public static Task<Town> Walked => Shared(nameof(Walked), () => StartAsync(Engine.Sqlite));

    /// For tests that restart the server.
    public static Task<Town> Shaky => Shared(nameof(Shaky), () => StartAsync(Engine.Sqlite));

    /// For the watch view: notes of other tests would appear between the videos.
    public static Task<Town> Cinema => Shared(nameof(Cinema), () => StartAsync(Engine.Sqlite));

    /// Sends email to a local mail server.
    public static Task<Town> Mailing =>
        Shared(nameof(Mailing), async () => await StartAsync(Engine.Sqlite, settings: await MailSink.NewRoomAsync()));

    /// Reached through a connection that can be cut.
    public static Task<Town> Remote => Shared(nameof(Remote), () => StartAsync(Engine.Sqlite, hasLine: true));

    /// Runs in the development environment.
    public static Task<Town> Workshop => Shared(nameof(Workshop), () => StartAsync(Engine.Sqlite, Environments.Development));

    /// Scheme, host and port.
    public string Home { get; }

    /// The proxy between browsers and the server, if there is one.
    public BreakableLine? Line { get; private init; }

    public static async Task CloseAllAsync()
    {
        foreach (var town in Open.Values)
        {
            await (await town.Value).DisposeAsync();
        }
    }

    /// Uses a capability of the server in its own scope, for preparation that takes days or many people.
    public async Task With<TCapability>(Func<TCapability, Task> useAsync)
        where TCapability : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await useAsync(scope.ServiceProvider.GetRequiredService<TCapability>());
    }

    /// Returns the next email to an address, after the ones that were read before.
    public async Task<MimeMessage> EmailToAsync(string address, int before = 0)
    {
        var from = app.Services.GetRequiredService<LoquatOptions>().MailFrom;
        while (MailSink.EmailsTo(address, from).Count <= before)
        {
            await Task.Delay(20);
        }
        return MailSink.EmailsTo(address, from)[before];
    }

    public async Task RestartsAsync()
    {
        // Open streams must not delay the restart.
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(impatience.Token);
        await app.DisposeAsync();
        app = Build(database, Home);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
        if (Line is not null)
        {
            await Line.DisposeAsync();
        }
    }

    static Task<Town> Shared(string name, Func<Task<Town>> start) => Open.GetOrAdd(name, _ => new(start)).Value;

    static async Task<Town> InhabitedAsync(DemoSize size)
    {
        var town = await StartAsync(Engine.Sqlite);
        await using var scope = town.app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoCommunity>(scope.ServiceProvider).MoveInAsync(size, null, CancellationToken.None);
        var search = scope.ServiceProvider.GetRequiredService<SearchRebuild>();
        await search.BeginAsync(CancellationToken.None);
        await search.HandleAsync(null, CancellationToken.None);
        return town;
    }

    static async Task<Town> StartAsync(
        Engine engine, string? environment = null, bool hasLine = false, IReadOnlyList<string>? settings = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var (port, inner) = (FreePort(), FreePort());
        var home = $"http://localhost:{port}";
        var app = Build(database, home, environment, hasLine ? $"http://localhost:{inner}" : home, settings);
        await app.StartAsync();
        return new Town(app, database, home) { Line = hasLine ? new BreakableLine(port, inner) : null };
    }

    static WebApplication Build(
        TestDatabase database, string home, string? environment = null, string? listen = null, IReadOnlyList<string>? settings = null) =>
            Server.Build([], builder =>
        {
            builder.Environment.EnvironmentName = environment ?? builder.Environment.EnvironmentName;
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Loquat:DataFolder"] = database.Folder,
                ["Loquat:Database"] = database.Option,
                ["Loquat:PublicAddress"] = home,
                ["Loquat:Listen"] = listen ?? home,
                ["Loquat:RateLimits"] = "off",
            });
            builder.Configuration.AddInMemoryCollection(
                (settings ?? []).Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"Loquat:{s[0]}", (string?)s[1])));
            builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.None);
            builder.Services.AddSingleton(_ => new Sandbox(runsWhenIdle: false));
            // Slow password hashes only matter against attackers.
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 10);
        });

    // The address must be known before the server starts, because passkeys contain it.
    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
