namespace Loquat.Tests.Notes;

public class LikeTests
{
    [Theory, BothDatabases]
    public async Task A_like_counts_once_and_can_be_reverted(World world)
    {
        var note = await world.Mei.Publishes("露营清单");
        await world.Sam.Likes(note);
        await world.Sam.Likes(note);
        await world.Ade.Likes(note);

        var page = await world.Sam.Opens(note);
        Assert.Equal("2", page.Find("[data-count=likes]")!.TextContent);
        Assert.Equal("true", page.Find("form[data-act=like] button")!.GetAttribute("aria-pressed"));

        await world.Sam.Unlikes(note);
        await world.Sam.Unlikes(note);

        page = await world.Sam.Opens(note);
        Assert.Equal("1", page.Find("[data-count=likes]")!.TextContent);
        Assert.Equal("false", page.Find("form[data-act=like] button")!.GetAttribute("aria-pressed"));
        Assert.EndsWith("/like", page.Find("form[data-act=like]")!.GetAttribute("action"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_script_gets_the_new_state_of_the_note(World world)
    {
        var note = await world.Mei.Publishes("露营清单");
        await world.Ade.Likes(note);

        Assert.Equal(new(Likes: 2, Liked: true, Saves: 0, Saved: false, Comments: 0), await world.Sam.Touches(note, "like"));
        Assert.Equal(new(Likes: 2, Liked: true, Saves: 1, Saved: true, Comments: 0), await world.Sam.Touches(note, "save"));
        Assert.Equal(new(Likes: 1, Liked: false, Saves: 1, Saved: true, Comments: 0), await world.Sam.Touches(note, "unlike"));
    }

    [Theory, BothDatabases]
    public async Task Counts_are_exact_when_fifty_people_like_and_unlike_at_once(World world)
    {
        var note = await world.Mei.Publishes("everybody loves this");
        var people = Enumerable.Range(0, 50).Select(i => world.Person($"person{i}")).ToArray();
        await Task.WhenAll(people.Select(p => p.Arrives()));

        await Task.WhenAll(people.Select(async (person, i) =>
        {
            for (var round = 0; round < 4; round++)
            {
                await person.Likes(note);
                await person.Saves(note);
                await person.Unlikes(note);
            }
            // Every second person ends with a like, and every third without a save.
            await (i % 2 == 0 ? person.Likes(note) : person.Unlikes(note));
            await (i % 3 == 0 ? person.Unsaves(note) : person.Saves(note));
        }));

        Assert.Equal(["25|33"], await world.Rows("SELECT likes || '|' || saves FROM notes"));
        Assert.Equal(25, await world.Counts("likes"));
        Assert.Equal(33, await world.Counts("saves"));
    }

    [Theory, BothDatabases]
    public async Task One_person_liking_in_ten_windows_counts_once(World world)
    {
        var note = await world.Mei.Publishes("again and again");
        await world.Sam.Arrives();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Sam.Likes(note)));

        Assert.Equal(1, (await world.Sam.Touches(note, "like")).Likes);
    }

    [Theory, BothDatabases]
    public async Task Liking_an_invisible_note_is_not_found(World world)
    {
        var hidden = await world.Mei.Publishes("for me", visibility: Loquat.Notes.NoteVisibility.OnlyMe);
        var open = await world.Mei.Publishes("for all");
        await world.Mei.Blocks(world.Sam);

        foreach (var act in (string[])["like", "unlike", "save", "unsave", "dismiss", "recall"])
        {
            (await world.Ade.Posts($"{hidden.Address}/{act}")).Is(NotFound);
            (await world.Sam.Posts($"{open.Address}/{act}")).Is(NotFound);
            (await world.Nobody.Posts($"{open.Address}/{act}")).Is(SeeOther);
            (await world.Ade.Posts($"/notes/1/{act}")).Is(NotFound);
        }
        Assert.Equal(0, await world.Counts("likes"));
    }

    [Theory, BothDatabases]
    public async Task Likes_of_erased_accounts_are_not_counted(World world)
    {
        var note = await world.Mei.Publishes("stays");
        await world.Sam.Likes(note);
        await world.Sam.Saves(note);
        await world.Ade.Likes(note);
        await world.Sam.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal(["1|0"], await world.Rows("SELECT likes || '|' || saves FROM notes"));
    }

    [Theory, BothDatabases]
    public async Task Saved_and_liked_notes_are_listed_on_the_own_profile_only(World world)
    {
        var first = await world.Mei.Publishes("first");
        var second = await world.Mei.Publishes("second");
        await world.Sam.Saves(second);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Sam.Saves(first);
        await world.Sam.Likes(second);

        Assert.Equal([first.Address, second.Address], (await world.Sam.Opens("/@sam?tab=saved")).Cards);
        Assert.Equal([second.Address], (await world.Sam.Opens("/@sam?tab=liked")).Cards);
        (await world.Mei.Opens("/@sam?tab=saved")).Is(NotFound);
        (await world.Nobody.Opens("/@sam?tab=liked")).Is(NotFound);
        Assert.DoesNotContain("tab=", (await world.Mei.Opens("/@sam")).Text, StringComparison.Ordinal);
        (await world.Sam.Opens("/@sam?tab=nonsense")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Saved_notes_that_are_no_longer_visible_are_not_shown(World world)
    {
        var note = await world.Mei.Publishes("soon for me alone");
        await world.Sam.Saves(note);
        await world.Mei.Edits(note, "soon for me alone", visibility: Loquat.Notes.NoteVisibility.OnlyMe);

        var page = await world.Sam.Opens("/@sam?tab=saved");
        Assert.Empty(page.Cards);
        Assert.False(page.Shows("soon for me"));
    }
}
