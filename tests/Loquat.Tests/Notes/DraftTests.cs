using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class DraftTests
{
    [Theory, BothDatabases]
    public async Task A_draft_is_listed_and_can_be_continued(World world)
    {
        var key = await world.Mei.SavesDraft("half a thought", title: "Later", visibility: NoteVisibility.Mutuals);
        Assert.Equal(["Later"], (await world.Mei.Opens("/drafts")).All(".row-title"));

        var composer = await world.Mei.Opens($"/publish?draft={key}");
        Assert.Equal("half a thought", composer.Find("textarea")!.TextContent.Trim());
        Assert.Equal("Mutuals", composer.Find("input[name=visibility][checked]")!.GetAttribute("value"));
        var published = await world.Mei.Sends(
            composer.Form("/publish").With("body", "a whole thought").With("visibility", "Public").With("act", "publish"));

        Assert.True((await world.Nobody.Opens(published.Is(SeeOther).GoesTo!)).Shows("a whole thought"));
        Assert.Empty((await world.Mei.Opens("/drafts")).All(".row-title"));
        Assert.Equal(1, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task Repeated_saves_update_one_draft(World world)
    {
        await world.Mei.Arrives();
        var saves = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(i => world.Mei.Posts("/drafts", Person.NoteFields($"typed {i}", "", default, "", "typing-key"))));
        (await world.Mei.Posts("/drafts", Person.NoteFields("typed at last", "", default, "", "typing-key"))).Is(NoContent);

        Assert.All(saves, s => s.Is(NoContent));
        Assert.Equal(["typed at last"], await world.Rows("SELECT body FROM notes"));
    }

    [Theory, BothDatabases]
    public async Task An_empty_draft_is_not_created_but_a_draft_can_become_empty(World world)
    {
        await world.Mei.SavesDraft("  ");
        Assert.Equal(0, await world.Counts("notes"));

        var key = await world.Mei.SavesDraft("something");
        await world.Mei.SavesDraft("", key: key);
        Assert.Equal([""], await world.Rows("SELECT body FROM notes"));
    }

    [Theory, BothDatabases]
    public async Task A_save_that_arrives_after_publishing_changes_nothing(World world)
    {
        var note = await world.Mei.Publishes("final words", key: "late-save-key");
        (await world.Mei.Posts("/drafts", Person.NoteFields("older words", "", default, "", "late-save-key"))).Is(NoContent);

        Assert.True((await world.Nobody.Opens(note)).Shows("final words"));
        Assert.Equal(1, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task A_discarded_draft_is_gone(World world)
    {
        var key = await world.Mei.SavesDraft("never mind #secret");
        await world.Mei.Fills($"/publish?draft={key}", $"/drafts/{key}/discard");

        Assert.Equal(0, await world.Counts("notes"));
        (await world.Mei.Opens($"/publish?draft={key}")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Drafts_are_accessible_to_their_author_only(World world)
    {
        var key = await world.Mei.SavesDraft("for my eyes #hidden_plan");
        var id = (await world.Rows("SELECT id FROM notes")).Single();

        (await world.Sam.Opens($"/publish?draft={key}")).Is(NotFound);
        (await world.Sam.Opens($"/notes/{id}")).Is(NotFound);
        (await world.Mei.Opens($"/notes/{id}")).Is(NotFound);
        await world.Sam.Does($"/drafts/{key}/discard");
        await world.Sam.SavesDraft("his own", key: key);

        Assert.Equal(["for my eyes #hidden_plan", "his own"], (await world.Rows("SELECT body FROM notes")).Order());
        Assert.Empty((await world.Sam.Opens("/drafts")).All(".row-title").Except(["his own"]));
        Assert.Equal(0, await world.Counts("topics"));
    }

    [Theory, BothDatabases]
    public async Task At_most_a_hundred_drafts_can_exist_and_each_can_be_published(World world)
    {
        for (var i = 0; i < 100; i++)
        {
            await world.Mei.SavesDraft($"draft {i}", key: $"draft-key-{i}");
        }
        (await world.Mei.Posts("/drafts", Person.NoteFields("one more", "", default, "", "draft-key-100"))).Is(Conflict);

        await world.Mei.Publishes("draft 1, done", key: "draft-key-1");
        await world.Mei.SavesDraft("one more", key: "draft-key-100");
        Assert.Equal(100, await world.Counts("notes", "state = 0"));
    }

    [Theory, BothDatabases]
    public async Task A_draft_gets_the_date_of_its_publishing(World world)
    {
        var key = await world.Mei.SavesDraft("begun on Monday");
        world.Clock.Advance(TimeSpan.FromDays(2));
        var wednesday = await world.Sam.Publishes("written on Wednesday");
        world.Clock.Advance(TimeSpan.FromDays(2));
        var friday = await world.Mei.Publishes("begun on Monday, done on Friday", key: key);

        Assert.Equal([friday.Address, wednesday.Address], (await world.Nobody.Explores()).Cards);
    }
}
