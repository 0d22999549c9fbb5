using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class NoteDeletionTests
{
    [Theory, BothDatabases]
    public async Task A_deleted_note_is_hidden_at_once_and_can_be_restored(World world)
    {
        var note = await world.Mei.Publishes("oops #oops");
        var deleted = await world.Mei.Fills(note.Address, $"{note.Address}/delete");

        (await world.Mei.Opens(note)).Is(NotFound);
        (await world.Nobody.Opens(note)).Is(NotFound);
        Assert.False((await world.Nobody.Explores()).Shows(note));
        var undo = await world.Mei.Fills(deleted.Is(SeeOther).GoesTo!, $"{note.Address}/restore");

        Assert.Equal(note.Address, undo.Is(SeeOther).GoesTo);
        Assert.True((await world.Nobody.Opens(note)).Shows("oops"));
        Assert.Equal(["oops\t1"], await world.Rows("SELECT name, public_notes FROM topics"));
    }

    [Theory, BothDatabases]
    public async Task After_ten_seconds_a_deleted_note_is_erased_with_all_its_rows(World world)
    {
        var note = await world.Mei.Publishes("a secret @sam slipped #slip");
        await world.Mei.Edits(note, "a secret @mei edited #slip");
        await world.Mei.Deletes(note);

        await world.WaitsFor(NoteUndo.Window + TimeSpan.FromSeconds(4));

        Assert.Empty((await world.Mei.Opens($"{world.Mei.Address}?deleted={note.Id}")).All("form.undo"));
        (await world.Mei.Posts($"{note.Address}/restore")).Is(NotFound);
        Assert.Empty(await world.TablesWith("secret"));
        Assert.Empty(await world.TablesWith($"{note.Id}"));
        Assert.Equal(0, await world.Counts("topics", "public_notes <> 0"));
    }

    [Theory, BothDatabases]
    public async Task A_restored_note_is_not_erased_by_the_pending_job(World world)
    {
        var note = await world.Mei.Publishes("comes and goes");
        await world.Mei.Deletes(note);
        world.Clock.Advance(TimeSpan.FromSeconds(8));
        await world.Mei.Restores(note);
        await world.Mei.Deletes(note);

        await world.WaitsFor(TimeSpan.FromSeconds(6));
        await world.Mei.Restores(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Concurrent_deleting_and_restoring_keeps_the_counts_exact(World world)
    {
        var note = await world.Mei.Publishes("#flicker");
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(
                Enumerable.Range(0, 8).Select(i => world.Mei.Posts($"{note.Address}/{(i % 2 == 0 ? "delete" : "restore")}")));
            var isThere = (await world.Nobody.Opens(note)).Status == OK;

            Assert.Equal([$"{(isThere ? 1 : 0)}"], await world.Rows("SELECT public_notes FROM topics"));
        }
    }

    [Theory, BothDatabases]
    public async Task Undo_is_offered_to_the_author_only(World world)
    {
        var note = await world.Mei.Publishes("mine");
        await world.Mei.Deletes(note);

        Assert.NotNull((await world.Mei.Opens($"/@mei?deleted={note.Id}")).Find("form.undo"));
        Assert.Null((await world.Sam.Opens($"/@mei?deleted={note.Id}")).Find("form.undo"));
        (await world.Sam.Posts($"{note.Address}/restore")).Is(NotFound);
    }
}
