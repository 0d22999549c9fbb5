using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// Boards.
public class BoardTests
{
    [Theory, BothDatabases]
    public async Task A_note_put_on_a_board_is_saved_and_comes_first(World world)
    {
        var (one, two) = (await world.Mei.Publishes("one"), await world.Mei.Publishes("two"));
        var board = await world.Sam.MakesBoard("Slow trains");

        await world.Sam.PutsOnBoard(one, board);
        await world.Sam.PutsOnBoard(two, board);
        await world.Sam.PutsOnBoard(one, board);

        Assert.Equal([two.Address, one.Address], (await world.Nobody.Opens(board)).Is(OK).Cards);
        Assert.Equal(2, await world.Counts("saves"));
        Assert.Equal(["1\t1"],
            await world.Rows($"SELECT saves, (SELECT COUNT(*) FROM saves WHERE note_id = n.id) FROM notes n WHERE id = {one.Id}"));
        Assert.Equal(["Slow trains"], (await world.Nobody.Opens($"{world.Sam.Address}?tab=boards")).All(".board-card .row-title"));
        Assert.Contains("Boards", (await world.Nobody.Opens(world.Sam)).All(".tab"));
        Assert.DoesNotContain("Boards", (await world.Nobody.Opens(world.Mei)).All(".tab"));
    }

    [Theory, BothDatabases]
    public async Task Saves_and_board_entries_are_removed_independently(World world)
    {
        var (one, two) = (await world.Mei.Publishes("one"), await world.Mei.Publishes("two"));
        var board = await world.Sam.MakesBoard("Slow trains");
        await world.Sam.PutsOnBoard(one, board);
        await world.Sam.PutsOnBoard(two, board);

        await world.Sam.Does($"{one.Address}/unsave");
        await world.Sam.TakesOffBoard(two, board);

        Assert.Equal([one.Address], (await world.Sam.Opens(board)).Cards);
        Assert.Equal([$"{two.Id}"], await world.Rows("SELECT note_id FROM saves"));
    }

    [Theory, BothDatabases]
    public async Task A_private_board_is_visible_to_its_members_only(World world)
    {
        var board = await world.Sam.MakesBoard("Surprise", isPrivate: true);
        await world.Sam.PutsOnBoard(await world.Mei.Publishes("a present"), board);

        foreach (var other in new[] { world.Mei, world.Nobody })
        {
            (await other.Opens(board)).Is(NotFound);
        }
        (await world.Nobody.Opens($"{world.Sam.Address}?tab=boards")).Is(NotFound);
        Assert.Equal(["Surprise"], (await world.Sam.Opens("/@sam?tab=boards")).All(".board-card .row-title"));

        await world.Sam.SharesBoard(board, world.Mei);
        (await world.Mei.Opens(board)).Is(OK);
        Assert.Equal(["Surprise"], (await world.Mei.Opens("/@mei?tab=boards")).All(".board-card .row-title"));
    }

    [Theory, BothDatabases]
    public async Task Members_fill_a_board_and_can_remove_what_they_added(World world)
    {
        var notes = new[] { await world.Mei.Publishes("one"), await world.Mei.Publishes("two"), await world.Mei.Publishes("three") };
        var board = await world.Mei.MakesBoard("For all");
        await world.Mei.SharesBoard(board, world.Sam);
        await world.Mei.SharesBoard(board, world.Rosa);
        await world.Mei.PutsOnBoard(notes[0], board);
        await world.Sam.PutsOnBoard(notes[1], board);
        await world.Rosa.PutsOnBoard(notes[2], board);

        await world.Sam.Arranges(board, "remove", [.. notes]);
        Assert.Equal([notes[2].Address, notes[0].Address], (await world.Nobody.Opens(board)).Cards);
        await world.Sam.Arranges(board, "top", notes[0]);
        Assert.Equal([notes[0].Address, notes[2].Address], (await world.Nobody.Opens(board)).Cards);
        await world.Mei.TakesOffBoard(notes[2], board);

        Assert.Equal([notes[0].Address], (await world.Nobody.Opens(board)).Cards);
        Assert.Equal(3, (await world.Nobody.Opens(board)).All(".board-people .card-author").Count);
        foreach (var refused in new[]
        {
            await world.Sam.Posts($"{board}/edit", ("title", "Mine now")),
            await world.Sam.Posts($"{board}/delete"),
            await world.Sam.Posts($"{board}/people", ("handle", "ade")),
            await world.Ade.Posts($"{notes[0].Address}{board}"),
        })
        {
            refused.Is(NotFound);
        }
    }

    [Theory, BothDatabases]
    public async Task An_invited_person_is_notified_and_can_add_only_after_accepting(World world)
    {
        var note = await world.Mei.Publishes("words");
        var board = await world.Mei.MakesBoard("For two", isPrivate: true);
        await world.Sam.Arrives();
        await world.Mei.Does($"{board}/people", ("handle", "@sam"));
        await world.DoesWhatIsDue();

        var notification = (await world.Sam.Opens("/notices")).Find(".notification")!;
        Assert.Contains("invited you to add to a board", notification.TextContent, StringComparison.Ordinal);
        Assert.Equal(board, notification.QuerySelector(".notification-link")!.GetAttribute("href"));
        (await world.Sam.Posts($"{note.Address}{board}")).Is(NotFound);
        (await world.Sam.Opens($"{board}/arrange")).Is(NotFound);

        await world.Sam.Does($"{board}/accept");
        await world.DoesWhatIsDue();
        await world.Sam.PutsOnBoard(note, board);
        Assert.Empty((await world.Sam.Opens("/notices")).All(".notification"));

        await world.Sam.Does($"{board}/leave");
        (await world.Sam.Opens(board)).Is(NotFound);
        Assert.Equal([note.Address], (await world.Mei.Opens(board)).Cards);
        (await world.Sam.Posts($"{board}/accept")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Only_people_whom_the_owner_can_see_can_be_invited(World world)
    {
        var board = await world.Mei.MakesBoard("For two");
        await world.Sam.Blocks(world.Mei);

        foreach (var (handle, problem) in new[]
        {
            ("nobody_of_that_name", Text.Board_NobodyOfThatName),
            ("", Text.Board_NobodyOfThatName),
            ("sam", Text.Board_NobodyOfThatName),
            ("mei", Text.Board_InviteYourself),
        })
        {
            Assert.Equal(problem, (await world.Mei.Posts($"{board}/people", ("handle", handle))).Is(UnprocessableEntity).Problem);
        }
        Assert.Equal(0, await world.Counts("board_members"));
    }

    [Theory, BothDatabases]
    public async Task A_block_ends_board_membership(World world)
    {
        var board = await world.Mei.MakesBoard("For two");
        await world.Mei.SharesBoard(board, world.Sam);

        await world.Sam.Blocks(world.Mei);
        await world.DoesWhatIsDue();

        Assert.Equal(0, await world.Counts("board_members"));
        (await world.Sam.Opens(board)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Several_notes_are_moved_to_another_board_in_order(World world)
    {
        var notes = new[] { await world.Mei.Publishes("one"), await world.Mei.Publishes("two"), await world.Mei.Publishes("three") };
        var (from, to) = (await world.Sam.MakesBoard("Trains"), await world.Sam.MakesBoard("Ships"));
        foreach (var note in notes)
        {
            await world.Sam.PutsOnBoard(note, from);
        }
        await world.Sam.PutsOnBoard(notes[0], to);

        await world.Sam.Does($"{from}/arrange", ("act", "move"), ("to", to["/boards/".Length..]), ("note", $"{notes[0].Id}"),
            ("note", $"{notes[1].Id}"), ("note", $"{notes[2].Id}"));

        Assert.Empty((await world.Sam.Opens(from)).Cards);
        Assert.Equal([notes[2].Address, notes[1].Address, notes[0].Address], (await world.Sam.Opens(to)).Cards);
        var foreign = await world.Mei.MakesBoard("Not his");
        (await world.Sam.Posts($"{to}/arrange", ("act", "move"), ("to", foreign["/boards/".Length..]), ("note", $"{notes[0].Id}")))
            .Is(NotFound);
        Assert.Equal(3, (await world.Sam.Opens(to)).Cards.Count);
    }

    [Theory, BothDatabases]
    public async Task Reordering_skips_hidden_notes(World world)
    {
        var (one, hidden, three) = (await world.Mei.Publishes("one"), await world.Mei.Publishes("hidden"),
            await world.Mei.Publishes("three"));
        var board = await world.Sam.MakesBoard("Trains");
        foreach (var note in new[] { one, hidden, three })
        {
            await world.Sam.PutsOnBoard(note, board);
        }
        await world.Mei.Deletes(hidden);
        var arrange = await world.Sam.Opens($"{board}/arrange");
        Assert.Equal(["three", "one"], arrange.All(".rows .row-title"));

        var down = arrange.Find($"button[name=step][value='{three.Id}']")!;
        await world.Sam.Does(down.GetAttribute("formaction")!, ("step", $"{three.Id}"));

        Assert.Equal([one.Address, three.Address], (await world.Sam.Opens(board)).Cards);
        await world.Sam.Does($"{board}/arrange", ("cover", $"{three.Id}"));
        Assert.Equal([$"{three.Id}"], await world.Rows("SELECT cover_id FROM boards"));
        await world.Sam.TakesOffBoard(three, board);
        Assert.Equal(0, await world.Counts("boards", "cover_id IS NOT NULL"));
    }

    [Theory, BothDatabases]
    public async Task Notes_that_the_viewer_may_not_see_are_omitted_and_not_counted(World world)
    {
        var (open, closed) = (await world.Mei.Publishes("open"), await world.Mei.Publishes("closed", visibility: NoteVisibility.Followers));
        await world.Sam.Follows(world.Mei);
        var board = await world.Sam.MakesBoard("Both");
        await world.Sam.PutsOnBoard(open, board);
        await world.Sam.PutsOnBoard(closed, board);

        Assert.Equal([open.Address], (await world.Ade.Opens(board)).Cards);
        Assert.Contains("1 note", (await world.Ade.Opens("/@sam?tab=boards")).All(".board-card .row-note").Single(),
            StringComparison.Ordinal);
        Assert.Contains("2 notes", (await world.Sam.Opens("/@sam?tab=boards")).All(".board-card .row-note").Single(),
            StringComparison.Ordinal);
        (await world.Ade.Posts($"{closed.Address}{await world.Ade.MakesBoard("Mine")}")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_shared_board_survives_its_creator(World world)
    {
        var note = await world.Ade.Publishes("words");
        var (shared, alone) = (await world.Mei.MakesBoard("Shared"), await world.Mei.MakesBoard("Alone"));
        await world.Mei.SharesBoard(shared, world.Sam);
        await world.Mei.SharesBoard(shared, world.Rosa);
        await world.Mei.PutsOnBoard(note, shared);

        await world.Mei.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(31));

        Assert.Equal([note.Address], (await world.Nobody.Opens(shared)).Is(OK).Cards);
        await world.Sam.SignsIn();
        (await world.Sam.Opens($"{shared}/edit")).Is(OK);
        (await world.Nobody.Opens(alone)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_note_is_put_on_several_boards_and_a_new_one_at_once(World world)
    {
        var note = await world.Mei.Publishes("words");
        var (one, two) = (await world.Sam.MakesBoard("One"), await world.Sam.MakesBoard("Two"));
        await world.Sam.PutsOnBoard(note, one);

        await world.Sam.Does($"{note.Address}/boards", ("board", two["/boards/".Length..]), ("title", "  A   new one "));

        Assert.Equal(["A new one", "Two"],
            await world.Rows("SELECT title FROM boards b JOIN board_notes n ON n.board_id = b.id ORDER BY title"));
        Assert.Equal(Text.Board_TitleTooLong,
            (await world.Sam.Posts($"{note.Address}/boards", ("title", new string('x', 61)))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Text.Board_TitleMissing, (await world.Sam.Posts("/boards/new", ("title", " "))).Is(UnprocessableEntity).Problem);
        foreach (var hostile in new[] { "x", "-1", "99999999999999999999", "0" })
        {
            (await world.Sam.Posts($"{one}/arrange", ("act", "top"), ("note", hostile))).Is(hostile == "0" ? SeeOther : NotFound);
        }
    }

    [Theory, BothDatabases]
    public async Task Boards_are_in_the_export_and_can_be_deleted(World world)
    {
        var note = await world.Mei.Publishes("words");
        var board = await world.Mei.MakesBoard("Slow trains");
        await world.Mei.PutsOnBoard(note, board);
        await world.Mei.SharesBoard(board, world.Sam);
        await world.Sam.PutsOnBoard(await world.Sam.Publishes("his"), board);

        using (var copy = await world.Mei.TakesACopy())
        {
            Assert.Equal(["Slow trains"], copy.Each("boards.json", "title"));
            Assert.Contains(note.Address, copy.Text("boards.json"), StringComparison.Ordinal);
        }
        using (var copy = await world.Sam.TakesACopy())
        {
            Assert.DoesNotContain(note.Address, copy.Text("boards.json"), StringComparison.Ordinal);
        }

        await world.Mei.Does($"{board}/delete");
        await world.DoesWhatIsDue();
        (await world.Mei.Opens(board)).Is(NotFound);
        Assert.Equal((0, 0, 2), (await world.Counts("board_notes"), await world.Counts("board_members"), await world.Counts("saves")));
    }
}
