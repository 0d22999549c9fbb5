using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class EditingTests
{
    [Theory, BothDatabases]
    public async Task An_edited_note_is_marked_and_shows_its_new_text_everywhere(World world)
    {
        var note = await world.Mei.Publishes("first words", title: "Draft title");
        Assert.DoesNotContain(Text.Note_Edited, (await world.Nobody.Opens(note)).Find(".note-meta")!.TextContent, StringComparison.Ordinal);
        await world.Nobody.Explores();
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit", ("title", "真正的标题"), ("body", "第二次"));

        var page = await world.Nobody.Opens(note);
        Assert.Equal("真正的标题", page.Find("h1")!.TextContent);
        Assert.Contains(Text.Note_Edited, page.Find(".note-meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zh", page.Find(".note-text")!.GetAttribute("lang"));
        Assert.Equal(["真正的标题"], (await world.Nobody.Explores()).All(".cover-heading"));
        Assert.Equal(["真正的标题"], (await world.Sam.Opens(world.Mei)).All(".cover-heading"));
    }

    [Theory, BothDatabases]
    public async Task Only_the_author_can_read_earlier_versions(World world)
    {
        var note = await world.Mei.Publishes("one");
        await world.Mei.Edits(note, "two");
        await world.Mei.Edits(note, "three");

        Assert.Equal(["three", "two", "one"], (await world.Mei.Opens($"{note.Address}/history")).All(".revisions .note-body"));
        (await world.Sam.Opens($"{note.Address}/history")).Is(NotFound);
        (await world.Nobody.Opens($"{note.Address}/history")).Is(SeeOther);
        Assert.DoesNotContain("one", (await world.Sam.Opens(note)).Words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Saving_without_a_change_is_no_edit(World world)
    {
        var note = await world.Mei.Publishes("the same", title: "T", channel: "food");
        await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit");

        Assert.Equal(0, await world.Counts("note_revisions"));
        Assert.Equal(1, await world.Counts("notes", "version = 1 AND edited_at IS NULL"));
    }

    [Theory, BothDatabases]
    public async Task A_change_of_visibility_is_not_an_edit(World world)
    {
        var note = await world.Mei.Publishes("words #topic");
        (await world.Sam.Opens(note)).Is(OK);
        await world.Mei.Edits(note, "words #topic", visibility: NoteVisibility.OnlyMe);

        (await world.Sam.Opens(note)).Is(NotFound);
        Assert.Equal(1, await world.Counts("notes", "edited_at IS NULL AND version = 2"));
        Assert.Equal(["topic\t0"], await world.Rows("SELECT name, public_notes FROM topics"));
    }

    [Theory, BothDatabases]
    public async Task A_refused_edit_changes_nothing_and_keeps_the_input(World world)
    {
        var note = await world.Mei.Publishes("good #topic");

        var page = await world.Mei.Fills($"{note.Address}/edit", $"{note.Address}/edit", ("title", "t"), ("body", new string('x', 5001)));

        Assert.Equal(Text.Note_BodyTooLong, page.Is(UnprocessableEntity).Problem);
        Assert.NotNull(page.Form($"{note.Address}/edit"));
        Assert.True((await world.Nobody.Opens(note)).Shows("good"));
        Assert.Equal(["topic\t1"], await world.Rows("SELECT name, public_notes FROM topics"));
    }

    [Theory, BothDatabases]
    public async Task Concurrent_edits_are_all_in_the_history(World world)
    {
        var note = await world.Mei.Publishes("zero #t0");
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => world.Mei.Edits(note, $"edit {i} #t{i}")));

        Assert.Equal(8, await world.Counts("note_revisions"));
        Assert.Equal(1, await world.Counts("notes", "version = 9"));
        Assert.Equal(1, await world.Counts("topics", "public_notes = 1"));
        Assert.Equal(1, await world.Counts("note_topics"));
    }
}
