using System.Buffers;
using System.Text.Json;
using Loquat.Accounts;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;

namespace Loquat.Web.Discovery;

/// Receives batches of view events from pages, often while a page is closing:
/// `{"pages":[{"token":"…","signals":[[place, kind, part, value], …]}]}`
public static class ViewEventsApi
{
    public const string Address = "/signals";
    const int MostBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Address, Take);

    /// The response is the same for viewers who are not signed in or have turned off recording.
    static async Task<IResult> Take(HttpContext context, Visitor visitor, ViewEventIntake intake, RateLimits limits, CancellationToken ct)
    {
        if (visitor.Session is not { } session || session is { ViewEventsOff: true, HistoryOff: true })
        {
            return Results.NoContent();
        }
        limits.CountViewEvents(session.AccountId);
        await intake.TakeAsync(session.Viewer, await ReadAsync(context.Request, ct), ct);
        return Results.NoContent();
    }

    /// Accepts any content type, because `sendBeacon` doesn't set a JSON type.
    static async Task<IReadOnlyList<SentViewEvents?>> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(bytes.AsMemory(0, MostBytes + 1), MostBytes + 1, throwOnEndOfStream: false,
                ct);
            return length <= MostBytes ? Parsed(bytes.AsSpan(0, length)) : throw Refusal.Invalid(Text.Refusal_TooLarge);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    static IReadOnlyList<SentViewEvents?> Parsed(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<SentBatch>(body, JsonSerializerOptions.Web)?.Pages ?? [];
        }
        catch (JsonException)
        {
            throw Refusal.Invalid(Text.Refusal_BadRequest);
        }
    }

    sealed record SentBatch(IReadOnlyList<SentViewEvents?>? Pages);
}
