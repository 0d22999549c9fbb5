using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class CommentDeletionTests
{
    [Theory, BothDatabases]
    public async Task The_commenter_can_delete_a_comment_with_its_replies_and_undo_it(World world)
    {
        var note = await world.Mei.Publishes("note");
        var first = await world.Sam.Comments(note, "oops");
        var answer = await world.Ade.Answers(first, "what?");
        var deleted = await world.Sam.Fills(note.Address, $"{first.Address}/delete");

        var page = await world.Mei.Opens(note);
        Assert.False(page.Shows("oops"));
        Assert.False(page.Shows("what?"));
        (await world.Mei.Opens(answer.Own)).Is(NotFound);
        (await world.Ade.Posts($"{answer.Own}/like")).Is(NotFound);
        Assert.Equal($"{note.Address}?deleted={first.Id}#comments", deleted.Is(SeeOther).GoesTo);
        Assert.Null((await world.Mei.Opens(deleted.GoesTo!)).Find("form.undo"));

        await world.Sam.Fills(deleted.GoesTo!, $"{first.Address}/restore");
        Assert.True((await world.Mei.Opens(note)).Shows("oops"));
        Assert.True((await world.Mei.Opens(note)).Shows("what?"));
    }

    [Theory, BothDatabases]
    public async Task The_author_of_the_note_can_delete_comments_and_only_she_can_undo_that(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "rude");
        await world.Mei.Fills(note.Address, $"{said.Address}/delete");

        (await world.Sam.Posts($"{said.Address}/restore")).Is(NotFound);
        (await world.Sam.Posts($"{said.Address}/delete")).Is(NotFound);
        Assert.False((await world.Sam.Opens(note)).Shows("rude"));
        await world.Mei.Restores(said);
        Assert.True((await world.Sam.Opens(note)).Shows("rude"));

        await world.Sam.Deletes(said);
        (await world.Mei.Posts($"{said.Address}/restore")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_can_delete_or_pin_a_comment(World world)
    {
        var note = await world.Mei.Publishes("note");
        var said = await world.Sam.Comments(note, "stays");
        foreach (var act in new[] { "delete", "restore", "pin", "unpin" })
        {
            (await world.Ade.Posts($"{said.Address}/{act}")).Is(NotFound);
            (await world.Ade.Posts($"{note.Address}/comments/{note.Id}/{act}")).Is(NotFound);
            (await world.Mei.Posts($"{note.Address}/comments/{note.Id}/{act}")).Is(NotFound);
        }
        (await world.Sam.Posts($"{said.Address}/pin")).Is(NotFound);
        Assert.Empty((await world.Ade.Opens(note)).All(".comment-menu form"));
        Assert.True((await world.Ade.Opens(note)).Shows("stays"));
        Assert.True((await world.Nobody.Opens(note)).Shows("stays"));
    }

    [Theory, BothDatabases]
    public async Task After_ten_seconds_a_comment_and_its_replies_are_erased(World world)
    {
        var note = await world.Mei.Publishes("note");
        var first = await world.Sam.Comments(note, "a secret @ade slipped");
        await world.Ade.Answers(first, "that secret?");
        await world.Mei.Does($"{first.Own}/like");
        await world.Sam.Deletes(first);
        await world.WaitsFor(NoteUndo.Window + TimeSpan.FromSeconds(4));

        (await world.Sam.Posts($"{first.Address}/restore")).Is(NotFound);
        Assert.Empty(await world.TablesWith("secret"));
        Assert.Equal(["0"], await world.Rows("SELECT comments FROM notes"));
        Assert.Equal(0, await world.Counts("likes"));
    }

    [Theory, BothDatabases]
    public async Task The_author_can_pin_one_comment_in_every_order(World world)
    {
        var note = await world.Mei.Publishes("note");
        var first = await world.Sam.Comments(note, "first");
        var second = await world.Ade.Comments(note, "second");
        var answer = await world.Mei.Answers(first, "answer");
        await world.Sam.Does($"{second.Own}/like");
        await world.Mei.Fills(note.Address, $"{first.Address}/pin");
        await world.Mei.Does($"{first.Address}/pin");

        foreach (var order in new[] { "", "?comments=newest" })
        {
            var page = await world.Nobody.Opens(note.Address + order);
            Assert.Equal([$"comment-{first.Id}", $"comment-{second.Id}"], Ids(page));
            Assert.Equal("Pinned", page.Find($"{first.Selector} .badge.quiet")!.TextContent);
        }
        (await world.Mei.Posts($"{answer.Address}/pin")).Is(NotFound);
        await world.Mei.Does($"{second.Address}/pin");
        Assert.Equal([$"comment-{second.Id}", $"comment-{first.Id}"], Ids(await world.Nobody.Opens(note)));
        Assert.Equal(1, await world.Counts("notes", "pinned_at IS NOT NULL"));
        await world.Mei.Fills(note.Address, $"{second.Address}/unpin");
        Assert.Equal(0, await world.Counts("notes", "pinned_at IS NOT NULL"));
        Assert.Null((await world.Nobody.Opens(note)).Find(".badge.quiet"));
    }

    static IEnumerable<string?> Ids(Page page) => page.Document.QuerySelectorAll(".threads > li.thread").Select(li => li.Id);
}
