using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Loquat.Tests.Media;

/// A local speech recognition service with OpenAI's HTTP interface. A test sets its answers. Each server under test has its own instance.
public sealed class SpeechStandIn
{
    static readonly ConcurrentDictionary<string, SpeechStandIn> rooms = new();
    static readonly Lazy<Task<string>> running = new(StartAsync);
    static int built;

    readonly ConcurrentQueue<(int Status, string Body)> answers = new();

    public ConcurrentQueue<HeardRequest> Heard { get; } = new();

    public static async Task<string> NewRoomAsync()
    {
        var name = Interlocked.Increment(ref built).ToString(CultureInfo.InvariantCulture);
        rooms[name] = new SpeechStandIn();
        return $"{await running.Value}/room/{name}";
    }

    /// Returns the instance for this server, without state of earlier tests.
    public static async Task<SpeechStandIn> OfAsync(World world)
    {
        var room = rooms[(await world.Opens()).Options.Speech!.Segments[^1]];
        room.answers.Clear();
        room.Heard.Clear();
        return room;
    }

    public SpeechStandIn Answers(int status, string body)
    {
        answers.Enqueue((status, body));
        return this;
    }

    public SpeechStandIn Hears(params (double Start, double End, string Text)[] segments) => Answers(200, $$"""
        {"task": "transcribe", "language": "english", "duration": 3.0, "text": "all of it", "segments": [
        {{string.Join(',', segments.Select((segment, i) => SegmentOf(i, segment.Start, segment.End, segment.Text)))}}]}
        """);

    static string SegmentOf(int id, double start, double end, string text) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id": {{id}}, "seek": 0, "start": {{start}}, "end": {{end}},
        "text": {{System.Text.Json.JsonSerializer.Serialize(text)}}, "tokens": [1]}
        """);

    static async Task<string> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/room/{room}/v1/audio/transcriptions", async (HttpContext context, string room) =>
        {
            var form = await context.Request.ReadFormAsync();
            using var sound = new MemoryStream();
            await form.Files.Single().CopyToAsync(sound);
            var here = rooms[room];
            here.Heard.Enqueue(new HeardRequest(
                form.ToDictionary(f => f.Key, f => f.Value.ToString()), context.Request.Headers.Authorization.ToString(),
                form.Files[0].Name, form.Files[0].FileName, sound.ToArray()));
            return here.answers.TryDequeue(out var answer)
                ? Results.Content(answer.Body, "application/json", Encoding.UTF8, answer.Status)
                : Results.StatusCode(503);
        });
        await app.StartAsync();
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }
}

public sealed record HeardRequest(
    IReadOnlyDictionary<string, string> Fields, string Authorization, string Field, string FileName, byte[] Sound);
