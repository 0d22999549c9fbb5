using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Loquat.Tests.Notifications;

/// A local push service. It collects the messages for each browser; a test sets its answers.
public sealed class PushCarrier
{
    static readonly ConcurrentDictionary<string, PushCarrier> boxes = new();
    static readonly Lazy<Task<string>> running = new(StartAsync);
    static int built;

    PushCarrier(string endpoint) => Endpoint = endpoint;

    public string Endpoint { get; }

    public ConcurrentQueue<(byte[] Body, IReadOnlyDictionary<string, string> Headers)> Taken { get; } = new();

    public int Answer { get; set; } = StatusCodes.Status201Created;

    public static async Task<PushCarrier> NewAsync()
    {
        var name = Interlocked.Increment(ref built).ToString(CultureInfo.InvariantCulture);
        return boxes[name] = new PushCarrier($"{await running.Value}/push/{name}");
    }

    static async Task<string> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/push/{name}", async (HttpContext context, string name) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            boxes[name].Taken
                .Enqueue((body.ToArray(),
                    context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return Results.StatusCode(boxes[name].Answer);
        });
        await app.StartAsync();
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }
}
