namespace Loquat.Discovery.ViewEvents;

/// Checks the disk use of view events every minute, because at ten thousand events a second an hour is too long. Runs in every process that
/// receives events, because each refuses them on its own.
public sealed class ViewEventDiskWatch(ViewEventSweep sweep, TimeProvider clock, ILogger<ViewEventDiskWatch> log) : BackgroundService
{
    static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

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
                log.LogWarning(error, "The disk space of view events could not be measured; trying again later");
            }
            await Task.Delay(CheckEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
