namespace Loquat.Discovery.ViewEvents;

/// Looks once a minute how much disk the signals take: an hour of ten thousand a second would be too long to wait. In every process
/// that takes signals in, since each refuses for itself.
public sealed class ViewEventDiskWatch(ViewEventSweep sweep, TimeProvider clock, ILogger<ViewEventDiskWatch> log) : BackgroundService
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sweep.MakeRoomAsync(ViewEventDay.Of(clock.GetUtcNow()), stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or IOException)
            {
                log.LogWarning(error, "How much disk the signals take can't be seen; it will be tried again");
            }
            await Task.Delay(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
