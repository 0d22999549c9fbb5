namespace Loquat.Tests.Moderation;

public class HidingTests
{
    [Theory, BothDatabases]
    public async Task A_hidden_note_is_visible_to_its_author_only_with_the_reason(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("something rude #tents");
        await world.Sam.Reports(note);
        await world.Kenji.Hides(note, "请友善一点");

        foreach (var person in new[] { world.Sam, world.Kenji, world.Nobody })
        {
            (await person.Opens(note)).Is(NotFound);
            Assert.Empty((await person.Explores()).Cards);
            Assert.Empty((await person.Opens("/topics/tents")).Cards);
            Assert.Empty((await person.Opens(world.Mei)).Cards);
        }
        Assert.Equal(["0"], await world.Rows("SELECT public_notes FROM topics"));
        var page = await world.Mei.Opens(note);
        Assert.True(page.Is(OK).Shows("请友善一点") && page.Shows(Text.Moderation_NoteHidden));
        Assert.Null(page.Find("a[href$='/edit']"));
        Assert.True((await world.Mei.Opens("/settings/moderation")).Shows("请友善一点"));
        Assert.False((await world.Sam.Opens("/settings/moderation")).Shows("请友善一点"));
        Assert.True((await world.Sam.Opens("/settings/moderation")).Shows(Text.ModerationSettings_Done));
        Assert.True((await world.Kenji.Opens("/moderation")).Shows(Text.Moderation_Empty));
    }

    [Theory, BothDatabases]
    public async Task A_hidden_note_can_be_restored_from_the_list_of_decisions(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("a misunderstanding #tents");
        await world.Kenji.Hides(note);
        await world.Kenji.Hides(note);

        var form = (await world.Kenji.Opens("/moderation/decisions")).Form("/moderation/decisions").With("words", "Sorry!");
        var fields = form.Fields.Append(("act", "restore")).ToArray();
        await world.Kenji.Does(form.Address, fields);
        await world.Kenji.Does(form.Address, fields);

        (await world.Nobody.Opens(note)).Is(OK);
        Assert.Equal(["1"], await world.Rows("SELECT public_notes FROM topics"));
        Assert.Equal(2, await world.Counts("moderation_decisions"));
        Assert.True((await world.Mei.Opens("/settings/moderation")).Shows("Sorry!"));
        Assert.False((await world.Mei.Opens(note)).Shows(Text.Moderation_NoteHidden));
    }

    [Theory, BothDatabases]
    public async Task The_author_can_delete_a_hidden_note_but_not_edit_or_restore_it(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("something rude");
        await world.Kenji.Hides(note);

        (await world.Mei.Opens($"{note.Address}/edit")).Is(NotFound);
        (await world.Mei.Posts($"{note.Address}/edit", Person.NoteFields("changed", "", default, "", null))).Is(NotFound);
        await world.Mei.Deletes(note);
        await world.Mei.Restores(note);
        (await world.Nobody.Opens(note)).Is(NotFound);
        (await world.Mei.Opens(note)).Is(OK);

        // Hidden while the deletion can still be undone.
        var other = await world.Mei.Publishes("rude again");
        await world.Mei.Deletes(other);
        await world.Kenji.Hides(other);
        await world.Mei.Restores(other);
        (await world.Nobody.Opens(other)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Photos_of_a_hidden_note_lose_their_public_addresses(World world)
    {
        await world.Kenji.Arrives();
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        var note = await world.Mei.PublishesPhoto("rude picture", photo);
        var before = await KeyAsync(world, photo);
        await world.Kenji.Hides(note);
        world.Clock.Advance(TimeSpan.FromSeconds(6));

        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(NotFound);
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(NotFound);
        (await world.Mei.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(OK);
        await world.Kenji.Restores(note, "fine");
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_missing_note_cannot_be_hidden(World world)
    {
        await world.Kenji.Arrives();
        await world.Mei.SavesDraft("not yet");
        var draft = (await world.Rows("SELECT id FROM notes")).Single();

        foreach (var (act, thing) in new[] { ("hide", draft), ("hide", "1"), ("hide", ""), ("restore", "1"), ("nonsense", "1") })
        {
            (await world.Kenji.Posts("/moderation", ("act", act), ("note", thing), ("words", "because"))).Is(NotFound);
        }
        (await world.Kenji.Posts("/moderation", ("act", "suspend"), ("account", "1"), ("days", "1"), ("words", "because"))).Is(NotFound);
    }

    static async Task<string> KeyAsync(World world, long photo) => (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();
}
