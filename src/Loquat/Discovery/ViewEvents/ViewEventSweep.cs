namespace Loquat.Discovery.ViewEvents;

/// Deletes whole days of view events by age and by disk use, oldest first.
public sealed class ViewEventSweep(
    ViewEventStore store, ViewEventWriter writer, ImpressionKeys keys, LoquatOptions options, TimeProvider clock)
{
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ViewEventDay.Of(now);
        await store.PrepareAsync(today + 1, ct);
        await store.ForgetHistoryBeforeAsync(now - TimeSpan.FromDays(options.ViewEventDays), ct);
        foreach (var (day, _) in (await store.DaysAsync(ct)).Where(of => of.Day <= today - options.ViewEventDays))
        {
            await store.DropAsync(day, ct);
        }
        await MakeRoomAsync(today, ct);
        await keys.ForgetBeforeAsync(today, ct);
    }

    /// Keeps the days that still receive events. If these alone use too much, new events are refused until they don't.
    public async Task MakeRoomAsync(int today, CancellationToken ct)
    {
        var days = await store.DaysAsync(ct);
        var taken = days.Sum(of => of.Bytes);
        foreach (var (day, bytes) in days.Where(of => of.Day < today - 1))
        {
            if (taken <= options.ViewEventBytes)
            {
                break;
            }
            await store.DropAsync(day, ct);
            taken -= bytes;
        }
        writer.IsFull = taken > options.ViewEventBytes;
    }
}
