using System.Threading.Channels;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.ViewEvents;

/// Collects events from all requests for a moment and writes them in bulk. A request is answered after its events were written, so nothing
/// acknowledged is lost. Events over capacity are refused instead of dropped.
public sealed class ViewEventWriter(ViewEventStore store, IServiceScopeFactory scopes, ILogger<ViewEventWriter> log) : BackgroundService
{
    static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(50);
    const int MostAtOnce = 10_000;
    const int MostWaiting = 50_000;

    readonly Channel<Delivery> waiting = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    int inWaiting;

    /// Set when the disk limit is reached; events are refused until there is room.
    public bool IsFull { get; set; }

    public async Task WriteAsync(IReadOnlyList<ViewEvent> viewEvents)
    {
        if (IsFull || Interlocked.Add(ref inWaiting, viewEvents.Count) > MostWaiting)
        {
            _ = IsFull ? 0 : Interlocked.Add(ref inWaiting, -viewEvents.Count);
            throw Refusal.TooMany(Text.Limit_ViewEvents, GatherFor * 100);
        }
        await DeliverAsync(viewEvents);
    }

    /// Completes when all events received so far were written.
    public Task CatchUpAsync() => IsListening ? DeliverAsync([]) : Task.CompletedTask;

    bool IsListening => ExecuteTask is { IsCompleted: false };

    Task DeliverAsync(IReadOnlyList<ViewEvent> viewEvents)
    {
        var delivery = new Delivery(viewEvents, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return waiting.Writer.TryWrite(delivery)
            ? delivery.Written.Task
            : throw new OperationCanceledException("The server is about to stop.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(() => waiting.Writer.TryComplete());
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await Task.Delay(GatherFor, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteOnceAsync(Gather());
        }
    }

    List<Delivery> Gather()
    {
        var gathered = new List<Delivery>();
        for (var viewEvents = 0; viewEvents < MostAtOnce
            && waiting.Reader.TryRead(out var delivery); viewEvents += delivery.ViewEvents.Count)
        {
            gathered.Add(delivery);
        }
        Interlocked.Add(ref inWaiting, -gathered.Sum(delivery => delivery.ViewEvents.Count));
        return gathered;
    }

    async Task WriteOnceAsync(List<Delivery> deliveries)
    {
        try
        {
            await WriteWantedAsync([.. deliveries.SelectMany(delivery => delivery.ViewEvents)]);
            deliveries.ForEach(delivery => delivery.Written.TrySetResult());
        }
#pragma warning disable CA1031 // The senders get the error; later batches may succeed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "{Count} batches of view events could not be written", deliveries.Count);
            deliveries.ForEach(delivery => delivery.Written.TrySetException(error));
        }
    }

    /// Reads the privacy settings at the last moment, once per batch, so that a change made a second ago in another process applies.
    async Task WriteWantedAsync(ViewEvent[] viewEvents)
    {
        if (viewEvents.Length == 0)
        {
            return;
        }
        var choices = await ChoicesAsync([.. viewEvents.Select(viewEvent => viewEvent.Viewer).Distinct()]);
        var kept = viewEvents.Where(viewEvent => choices.TryGetValue(viewEvent.Viewer, out var of) && of.ViewEvents).ToArray();
        var entries = viewEvents.Where(
            viewEvent => ViewEventRules.IsLooking(viewEvent.Kind) && choices.TryGetValue(viewEvent.Viewer, out var of) && of.History)
            .Select(viewEvent => new ViewHistoryEntry(viewEvent.Viewer, viewEvent.Note, viewEvent.At, viewEvent.Surface)).ToArray();
        if (kept.Length + entries.Length > 0)
        {
            await store.WriteAsync(kept, entries, CancellationToken.None);
        }
    }

    async Task<Dictionary<long, (bool ViewEvents, bool History)>> ChoicesAsync(long[] viewers)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var choices = await db.Accounts.Where(a => viewers.Contains(a.Id))
            .Select(a => new { a.Id, a.Preferences.ViewEventsOff, a.Preferences.HistoryOff })
                .ToListAsync();
        return choices.ToDictionary(of => of.Id, of => (!of.ViewEventsOff, !of.HistoryOff));
    }

    sealed record Delivery(IReadOnlyList<ViewEvent> ViewEvents, TaskCompletionSource Written);
}
