using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Messages;
using Loquat.Notifications;

namespace Loquat.Http.Live;

/// Live updates by server-sent events. A stream holds neither a service scope nor a database connection: it waits to be woken, reads,
/// writes, and waits again.
public sealed class LiveApi(
    LiveStreams streams, NotificationQueries queries, ConversationQueries conversations, SessionCache cache, IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime, LoquatOptions options, TimeProvider clock)
{
    // Also the delay until a session that another process ended is noticed.
    static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(5);

    // Proxies close idle connections, often after half a minute.
    const int ChecksBeforeKeepAlive = 5;

    /// Limits how often a popular note wakes a stream.
    static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(100);

    public static void Map(IEndpointRouteBuilder app)
    {
        var live = app.ServiceProvider.GetRequiredService<LiveApi>();
        app.MapGet("/live", (RequestDelegate)live.SendAsync).WithMetadata(OpenToStoppedAccounts.Mark);
    }

    async Task SendAsync(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is not { State: AccountState.Active } session)
        {
            // A browser does not reconnect after 204.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        using var stream = streams.Enter(session.AccountId) ?? throw Refusal.TooMany(Text.Live_TooMany, TimeSpan.FromMinutes(1));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await LiveEvents.BeginAsync(context, over.Token);
            await WriteNewAsync(context, stream, session.Viewer, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The client has disconnected or the server is stopping. The client reconnects with the id of the last event.
        }
    }

    async Task WriteNewAsync(HttpContext context, LiveStream stream, Viewer viewer, CancellationToken ct)
    {
        var (writer, token) = (context.Response.BodyWriter, SessionCookie.TokenOf(context, options)!);
        var (tail, conversationTail) = (new NotificationTail(queries, viewer), new ConversationTail(conversations, viewer));
        LiveEvents.Write(writer, tail, await tail.BeginAsync(LastTold(context.Request), clock.GetUtcNow(), ct),
            await conversationTail.BeginAsync(clock.GetUtcNow(), ct));
        await writer.FlushAsync(ct);
        for (var silent = 0; ;)
        {
            var isWoken = await stream.WaitAsync(CheckEvery, ct);
            if (!await IsSignedInAsync(token, ct))
            {
                return;
            }
            silent = isWoken ? 0 : silent + 1;
            if (isWoken)
            {
                while (stream.TryHear(out var words))
                {
                    LiveEvents.WriteTyping(writer, words);
                }
                var kinds = stream.TakeKinds();
                LiveEvents.Write(
                    writer,
                    tail,
                    kinds.HasFlag(ChangeKinds.Notifications) ? await tail.ReadAsync(ct) : tail.Still,
                    kinds.HasFlag(ChangeKinds.Conversations) ? await conversationTail.ReadAsync(ct) : conversationTail.Still);
            }
            else if (silent % ChecksBeforeKeepAlive == 0)
            {
                LiveEvents.WriteNothing(writer);
            }
            if (writer.UnflushedBytes > 0)
            {
                await writer.FlushAsync(ct);
            }
            if (isWoken)
            {
                await Task.Delay(AtMostEvery, ct);
            }
        }
    }

    /// Browsers send `Last-Event-ID` when they reconnect. A page that replaces another one puts it in the address.
    static long? LastTold(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["after"], NumberStyles.None,
            CultureInfo.InvariantCulture, out var id) ? id : null;

    async ValueTask<bool> IsSignedInAsync(string token, CancellationToken ct)
    {
        if (cache.Find(SessionKey.HashOf(token)) is { } known)
        {
            return known.State == AccountState.Active;
        }
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sessions>().FindAsync(token, ct) is { State: AccountState.Active };
    }
}
