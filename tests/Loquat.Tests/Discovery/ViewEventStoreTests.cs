using Loquat.Data;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Tests.Discovery;

/// Retention of view events by age and by disk use.
public class ViewEventStoreTests
{
    [Theory, BothDatabases]
    public async Task A_day_is_deleted_after_ninety_days(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine, []);
        using var world = World.On(server);
        var note = await world.Mei.Publishes("words");
        await world.Sam.ViewEvents(await world.Sam.IsServed(note.Address), (0, ViewEventKind.Open, 0, 0));
        world.Clock.Advance(TimeSpan.FromDays(60));
        await world.Sam.SignsIn();
        await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0));

        world.Clock.Advance(TimeSpan.FromDays(29));
        await Sweep(world);
        Assert.Equal([Text.ViewEvent_Impression, Text.ViewEvent_Open], (await world.Sam.IsKnownFor()).Keys);
        Assert.Equal([note.Address], await world.Sam.HasViewed());

        world.Clock.Advance(TimeSpan.FromDays(1.5));
        await Sweep(world);
        Assert.Equal([Text.ViewEvent_Impression], (await world.Sam.IsKnownFor()).Keys);
        Assert.Empty(await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task Above_the_disk_limit_old_days_are_deleted_first_and_then_nothing_is_recorded(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine, ["ViewEventMegabytes=1"]);
        using var world = World.On(server);
        await world.Mei.Publishes("words");
        var sam = (await world.AccountOf(world.Sam, arrive: true)).Id;
        var now = world.Clock.Now;
        await Fill(world, sam, now.AddDays(-5), 50_000);
        await Fill(world, sam, now.AddDays(-4), 100);

        await Sweep(world);
        Assert.Equal([ViewEventDay.Of(now.AddDays(-4))], await DaysWithViewEvents(world));
        (await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0))).Is(NoContent);

        await Fill(world, sam, now, 50_000);
        await Sweep(world);
        (await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0))).Is(TooManyRequests);

        world.Clock.Advance(TimeSpan.FromDays(2));
        await Sweep(world);
        (await world.Sam.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0))).Is(NoContent);
    }

    static async Task<IEnumerable<int>> DaysWithViewEvents(World world) =>
        (await world.With<ViewEventStore, IReadOnlyList<ViewEventCount>>(
            async store => await store.CountAsync((await world.AccountOf(world.Sam)).Id, default))).Select(count => count.Day).Distinct();

    static Task Sweep(World world) => world.With<ViewEventSweep>(sweep => sweep.SweepAsync(default));

    static Task Fill(World world, long viewer, DateTimeOffset day, int many) => world.With<ViewEventStore>(store => store.WriteAsync(
        [.. Enumerable.Range(0, many)
            .Select(i => new ViewEvent(viewer, Ids.FirstAt(day) + i, 0, ViewEventKind.Impression, 0, 1, Surface.Explore,
                day.ToUnixTimeMilliseconds(), 0))], [], default));
}
