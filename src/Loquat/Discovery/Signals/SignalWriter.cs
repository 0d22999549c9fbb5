using System.Threading.Channels;
using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Discovery.Signals;

/// Gathers what all senders bring for a moment and writes it in one go. Who brought it is told when it is written, so what was
/// acknowledged is there; what can't be taken at once is refused rather than forgotten.
public sealed class SignalWriter(SignalStore store, IServiceScopeFactory scopes, ILogger<SignalWriter> log) : BackgroundService
{
    static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(50);
    const int MostAtOnce = 10_000;
    const int MostWaiting = 50_000;

    readonly Channel<Delivery> waiting = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    int inWaiting;

    /// Set by who looks after the disk: nothing more is taken until there is room.
    public bool IsFull { get; set; }

    public async Task WriteAsync(IReadOnlyList<Signal> signals)
    {
        if (IsFull || Interlocked.Add(ref inWaiting, signals.Count) > MostWaiting)
        {
            _ = IsFull ? 0 : Interlocked.Add(ref inWaiting, -signals.Count);
            throw Refusal.TooMany(Text.Limit_Signals, GatherFor * 100);
        }
        await DeliverAsync(signals);
    }

    /// Returns when all is written that was brought before.
    public Task CatchUpAsync() => IsListening ? DeliverAsync([]) : Task.CompletedTask;

    bool IsListening => ExecuteTask is { IsCompleted: false };

    Task DeliverAsync(IReadOnlyList<Signal> signals)
    {
        var delivery = new Delivery(signals, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return waiting.Writer.TryWrite(delivery) ? delivery.Written.Task : throw new OperationCanceledException("The server is about to stop.");
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
        for (var signals = 0; signals < MostAtOnce && waiting.Reader.TryRead(out var delivery); signals += delivery.Signals.Count)
        {
            gathered.Add(delivery);
        }
        Interlocked.Add(ref inWaiting, -gathered.Sum(delivery => delivery.Signals.Count));
        return gathered;
    }

    async Task WriteOnceAsync(List<Delivery> deliveries)
    {
        try
        {
            await WriteWantedAsync([.. deliveries.SelectMany(delivery => delivery.Signals)]);
            deliveries.ForEach(delivery => delivery.Written.TrySetResult());
        }
#pragma warning disable CA1031 // Whoever brought them is told; the next ones may fare better.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "{Count} deliveries of signals could not be written", deliveries.Count);
            deliveries.ForEach(delivery => delivery.Written.TrySetException(error));
        }
    }

    /// Asked at the last moment, and once for all of them: what was switched off in another process a second ago is off here.
    async Task WriteWantedAsync(Signal[] signals)
    {
        if (signals.Length == 0)
        {
            return;
        }
        var choices = await ChoicesAsync([.. signals.Select(signal => signal.Viewer).Distinct()]);
        var kept = signals.Where(signal => choices.TryGetValue(signal.Viewer, out var of) && of.Signals).ToArray();
        var looks = signals.Where(signal => SignalRules.IsLooking(signal.Kind) && choices.TryGetValue(signal.Viewer, out var of) && of.History)
            .Select(signal => new Look(signal.Viewer, signal.Note, signal.At, signal.Surface)).ToArray();
        if (kept.Length + looks.Length > 0)
        {
            await store.WriteAsync(kept, looks, CancellationToken.None);
        }
    }

    async Task<Dictionary<long, (bool Signals, bool History)>> ChoicesAsync(long[] viewers)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        var choices = await db.Accounts.Where(a => viewers.Contains(a.Id)).Select(a => new { a.Id, a.SignalsOff, a.HistoryOff }).ToListAsync();
        return choices.ToDictionary(of => of.Id, of => (!of.SignalsOff, !of.HistoryOff));
    }

    sealed record Delivery(IReadOnlyList<Signal> Signals, TaskCompletionSource Written);
}
