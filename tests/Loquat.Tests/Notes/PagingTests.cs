namespace Loquat.Tests.Notes;

public class PagingTests
{
    [Theory, BothDatabases]
    public async Task Paging_shows_each_note_once_while_new_ones_arrive(World world)
    {
        await world.Mei.Arrives();
        foreach (var list in new[] { "/", "/@mei", "/topics/paging" })
        {
            var known = new List<string>();
            for (var i = 0; i < 65; i++)
            {
                // Several in one millisecond, so that the id decides the order.
                world.Clock.Advance(TimeSpan.FromMilliseconds(i % 3 == 0 ? 1 : 0));
                known.Insert(0, (await world.Mei.Publishes($"{i} #paging")).Address);
            }

            var seen = new List<string>();
            for (var next = list; next is not null;)
            {
                var page = (await world.Sam.Opens(next)).Is(OK);
                seen.AddRange(page.Cards);
                Assert.InRange(page.Cards.Count, 1, 30);
                next = page.Next;
                world.Clock.Advance(TimeSpan.FromMilliseconds(1));
                await world.Mei.Publishes("meanwhile #paging");
            }

            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(known, seen.Take(65));
        }
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_skipped_when_the_note_at_the_edge_is_deleted(World world)
    {
        var notes = new List<PublishedNote>();
        for (var i = 0; i < 40; i++)
        {
            notes.Insert(0, await world.Mei.Publishes($"{i}"));
        }
        var first = await world.Nobody.Explores();
        await world.Mei.Deletes(notes[29]);

        Assert.Equal(notes.Skip(30).Select(n => n.Address), (await world.Nobody.Opens(first.Next!)).Cards);
    }

    [Theory, BothDatabases]
    public async Task A_full_last_page_has_no_next_page(World world)
    {
        for (var i = 0; i < 30; i++)
        {
            await world.Mei.Publishes($"{i}");
        }

        Assert.Null((await world.Nobody.Explores()).Next);
        Assert.Empty((await world.Nobody.Opens("/?before=0-0")).Is(OK).Cards);
        foreach (var nonsense in new[] { "x", "1", "1-2-3", "-1-5", "99999999999999999999-1", "1-x" })
        {
            (await world.Nobody.Opens($"/?before={nonsense}")).Is(NotFound);
        }
    }
}
