using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class TopicTests
{
    const string Truth = """
        SELECT t.name, t.public_notes,
            (SELECT count(*) FROM note_topics l JOIN notes n ON n.id = l.note_id WHERE l.topic_id = t.id AND n.state = 1
                AND n.visibility = 0)
        FROM topics t
        """;

    [Theory, BothDatabases]
    public async Task A_topic_collects_notes_under_any_spelling(World world)
    {
        var one = await world.Mei.Publishes("#City_Walk");
        var two = await world.Sam.Publishes("＃ｃｉｔｙ_ｗａｌｋ");

        var page = await world.Nobody.Opens("/topics/CITY_walk");

        Assert.Equal([two.Address, one.Address], page.Is(OK).Cards);
        Assert.Equal("#city_walk", page.Find("h1")!.TextContent);
        Assert.True(page.Shows("2 notes"));
        Assert.Equal("/topics/city_walk", (await world.Nobody.Opens(one)).Find("a.topic")!.GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task An_unused_topic_and_one_with_restricted_notes_look_the_same(World world)
    {
        await world.Mei.Publishes("#geheim plans", visibility: NoteVisibility.OnlyMe);

        var unused = await world.Sam.Opens("/topics/unused");
        var hidden = await world.Sam.Opens("/topics/geheim");

        Assert.Equal(unused.Is(OK).Text.Replace("unused", "geheim", StringComparison.Ordinal), hidden.Is(OK).Text);
        (await world.Sam.Opens("/topics/123")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Counts_are_exact_after_concurrent_changes(World world)
    {
        Person[] people = [world.Mei, world.Sam, world.Ade, world.Rosa];
        var notes = await Task.WhenAll(people.SelectMany((person, p) => Enumerable.Range(0, 6).Select(async i =>
            (person,
                note: await person.Publishes($"#shared #b{i} #a{p} #c{(i + p) % 3}", visibility: (NoteVisibility)(i % 4 == 3 ? 1 : 0))))));
        await Task.WhenAll(notes.Select((n, i) => (i % 3) switch
        {
            0 => n.person.Deletes(n.note),
            1 => n.person.Edits(n.note, $"#shared #edited #b{i % 6}"),
            _ => Task.CompletedTask,
        }));

        var counts = (await world.Rows(Truth)).Select(row => row.Split('\t')).ToList();
        Assert.Contains(counts, c => c[0] == "shared" && c[1] != "0");
        Assert.All(counts, c => Assert.True(c[1] == c[2], $"#{c[0]} says {c[1]}, is {c[2]}"));
    }
}
