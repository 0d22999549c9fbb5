using Loquat.Search;

namespace Loquat.Tests.Search;

public class SearchIndexTests
{
    [Theory, BothDatabases]
    public async Task A_rebuild_adds_missing_entries_and_removes_stale_ones(World world)
    {
        var note = await world.Mei.Publishes("mangosteen");
        var hidden = await world.Mei.Publishes("mangosteen, too");
        await world.Writes($"DELETE FROM search_notes WHERE note_id = {note.Id}");
        await world.Writes($"UPDATE notes SET state = 3 WHERE id = {hidden.Id}");
        Assert.Empty(await world.Sam.Finds("mangosteen"));

        await world.With<SearchRebuild>(rebuild => rebuild.AskForAsync(default));
        await world.DoesWhatIsDue();

        Assert.Equal([note.Address], await world.Sam.Finds("mangosteen"));
        Assert.Equal(1, await world.Counts("search_notes"));
    }

    [Theory, BothDatabases]
    public async Task An_interrupted_rebuild_continues_and_searches_work_meanwhile(World world)
    {
        for (var i = 0; i < 15; i++)
        {
            await world.Mei.Publishes($"salak {i}");
        }
        using var stop = new CancellationTokenSource();
        await world.With<SearchRebuild>(rebuild => rebuild.BeginAsync(default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.With<SearchRebuild>(rebuild => rebuild.HandleAsync(reached =>
        {
            if (reached > 0)
            {
                stop.Cancel();
            }
        }, stop.Token)));
        Assert.True(await world.Counts("search_progress", "reached > 0") == 1);

        Assert.Equal(15, (await world.Sam.Finds("salak")).Count);
        var steps = 0;
        await world.With<SearchRebuild>(rebuild => rebuild.HandleAsync(_ => steps++, default));

        Assert.Equal(2, steps);
        Assert.Equal(15, await world.Counts("search_notes"));
    }

    [Theory, BothDatabases]
    public async Task A_server_with_unindexed_notes_builds_the_index_at_start(World world)
    {
        var note = await world.Mei.Publishes("longan");
        await world.Writes($"DELETE FROM search_notes");
        await world.Writes($"DELETE FROM search_progress");
        await world.Writes($"UPDATE accounts SET search_name = ''");

        await world.With<SearchRebuild>(rebuild => rebuild.ScheduleAsync(default));
        await world.DoesWhatIsDue();

        Assert.Equal([note.Address], await world.Sam.Finds("longan"));
        Assert.NotNull((await world.Sam.Searches("mei", "&tab=people")).Find(".person"));
    }

    [Theory, BothDatabases]
    public async Task Many_likes_outrank_a_slightly_newer_note(World world)
    {
        var liked = await world.Mei.Publishes("pomelo");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var newer = await world.Sam.Publishes("pomelo");
        Assert.Equal([newer.Address, liked.Address], await world.Ade.Finds("pomelo"));

        await world.Writes($"UPDATE notes SET likes = 50 WHERE id = {liked.Id}");
        await world.With<EngagementReindexJob>(heat => heat.SyncAsync(default));

        Assert.Equal([liked.Address, newer.Address], await world.Ade.Finds("pomelo"));
        Assert.Equal([newer.Address, liked.Address], await world.Ade.Finds("pomelo", "&sort=newest"));
    }

    [Theory, BothDatabases]
    public async Task New_notes_are_found_while_others_are_published(World world)
    {
        var publishing = Enumerable.Range(0, 20).Select(i => world.Mei.Publishes($"kumquat {i}")).ToList();
        foreach (var published in publishing)
        {
            var note = await published;
            Assert.Contains(note.Address, await world.Sam.Finds("kumquat"));
        }
    }
}
