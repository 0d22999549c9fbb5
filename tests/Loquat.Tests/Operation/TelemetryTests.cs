using System.Collections.Concurrent;
using Loquat.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Loquat.Tests.Operation;

public class TelemetryTests
{
    [Fact]
    public async Task Traces_and_meters_reach_the_collector_that_the_operator_named()
    {
        var heard = new ConcurrentBag<string>();
        await using var collector = await ListenAsync(heard);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        await using (var server = await RunningServer.StartAsync(Engine.Sqlite, [$"Telemetry={address}"]))
        {
            using var client = new HttpMessageInvoker(server.Handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/health");
            using var answer = await client.SendAsync(request, default);
        }

        Assert.Contains("/v1/traces", heard);
        Assert.Contains("/v1/metrics", heard);
    }

    [Fact]
    public async Task Nothing_is_sent_anywhere_unless_the_operator_says_so()
    {
        await using var server = await RunningServer.StartAsync(Engine.Sqlite, []);

        Assert.DoesNotContain(server.Services.GetServices<IHostedService>(), service => service is TelemetryExport);
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
