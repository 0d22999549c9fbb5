using System.Collections.Concurrent;
using System.Diagnostics;
using Loquat.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Loquat.Tests.Operation;

public class TelemetryTests
{
    [Fact]
    public async Task Traces_and_meters_reach_the_configured_collector()
    {
        var heard = new ConcurrentBag<string>();
        // The span of a request ends a moment after the response arrives.
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            ActivityStopped = _ => ended.TrySetResult(),
        };
        await using var collector = await ListenAsync(heard);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        await using (var server = await RunningServer.StartAsync(Engine.Sqlite, [$"Telemetry={address}"]))
        {
            using var client = new HttpMessageInvoker(server.Handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/health");
            ActivitySource.AddActivityListener(listener);
            using var answer = await client.SendAsync(request, default);
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        Assert.Contains("/v1/traces", heard);
        Assert.Contains("/v1/metrics", heard);
    }

    [Fact]
    public async Task Without_configuration_no_telemetry_is_sent()
    {
        await using var server = await RunningServer.StartAsync(Engine.Sqlite, []);

        Assert.Null(server.Services.GetService<TracerProvider>());
        Assert.Null(server.Services.GetService<MeterProvider>());
        Assert.DoesNotContain(server.Services.GetServices<IHostedService>(),
            service => service.GetType().Namespace!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }

    static async Task<WebApplication> ListenAsync(ConcurrentBag<string> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/{**path}", (HttpContext context) => heard.Add(context.Request.Path));
        await app.StartAsync();
        return app;
    }
}
