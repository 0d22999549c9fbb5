using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// The form that a browser without JavaScript submits: fields and files together.
public class PhotoFormTests
{
    [Theory, BothDatabases]
    public async Task A_plain_form_publishes_photos_in_their_order(World world)
    {
        var published = await SendsFiles(world.Mei, "/publish", Words("by the river"), await Jpeg(1), await Jpeg(2));

        Assert.True((await world.Nobody.Opens(published.Is(SeeOther).GoesTo!)).Shows("by the river"));
        Assert.Equal(["0", "1"], await world.Rows("SELECT p.position FROM note_photos p JOIN media m ON m.id = p.medium_id ORDER BY m.id"));
        Assert.Equal(2, await world.Counts("media", "is_held AND state > 0"));
    }

    [Theory, BothDatabases]
    public async Task A_note_can_have_photos_only(World world)
    {
        (await SendsFiles(world.Mei, "/publish", Words(""), await Jpeg(1))).Is(SeeOther);
        Assert.Equal(1, await world.Counts("note_photos"));
    }

    [Theory, BothDatabases]
    public async Task A_form_without_a_file_publishes_text(World world)
    {
        (await SendsFiles(world.Mei, "/publish", Words("just words"), ("", []))).Is(SeeOther);
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Sending_the_form_twice_gives_one_note_with_its_photos_once(World world)
    {
        var words = Words("once");
        var first = await SendsFiles(world.Mei, "/publish", words, await Jpeg(1));
        var second = await SendsFiles(world.Mei, "/publish", words, await Jpeg(1));

        Assert.Equal(first.Is(SeeOther).GoesTo, second.Is(SeeOther).GoesTo);
        Assert.Equal(1, await world.Counts("note_photos"));
        await world.WaitsFor(TimeSpan.FromHours(25));
        Assert.Equal(1, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Too_many_photos_are_refused_and_the_text_is_kept(World world)
    {
        var jpeg = await Jpeg(1);
        var refused = await SendsFiles(world.Mei, "/publish", Words("a long day"), [.. Enumerable.Repeat(jpeg, 19)]);

        Assert.Equal("At most 18 photos and videos in a note.", refused.Is(UnprocessableEntity).Problem);
        Assert.Equal("a long day", refused.Find("textarea")!.TextContent.Trim());
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_not_a_photo_is_refused_with_its_name(World world)
    {
        var refused = await SendsFiles(world.Mei, "/publish", Words("look"), await Jpeg(1), ("notes.jpg", "not a photo"u8.ToArray()));

        Assert.StartsWith("notes.jpg: This is not a photo", refused.Is(UnprocessableEntity).Problem, StringComparison.Ordinal);
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Photos_of_a_refused_form_are_kept_for_the_retry(World world)
    {
        var refused = await SendsFiles(world.Mei, "/publish", Words("", title: new string('梅', 61)), await Jpeg(1));
        var again = refused.Is(UnprocessableEntity).Form("/publish").With("title", "梅");
        (await world.Mei.Sends(again)).Is(SeeOther);

        Assert.Equal(1, await world.Counts("note_photos"));
        Assert.Equal(1, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task A_draft_keeps_its_photos_and_alternative_texts(World world)
    {
        var words = Words("half a thought");
        await SendsFiles(world.Mei, "/publish", [.. words, ("act", "draft")], await Jpeg(1), await Jpeg(2));
        var ids = await world.Rows("SELECT medium_id FROM note_photos ORDER BY position");

        var composer = await world.Mei.Opens($"/publish?draft={words[0].Value}");
        Assert.Equal(ids, composer.Document.QuerySelectorAll("input[name=photo]").Select(i => i.GetAttribute("value")));
        var form = composer.Form("/publish").With($"alt-{ids[0]}", " A boat ").With($"order-{ids[0]}", "2").With($"order-{ids[1]}", "1");
        (await world.Mei.Sends(form)).Is(SeeOther);

        Assert.Equal([ids[1], ids[0]], await world.Rows("SELECT medium_id FROM note_photos ORDER BY position"));
        Assert.Equal(["", "A boat"], await world.Rows("SELECT alt_text FROM note_photos ORDER BY position"));
    }

    [Theory, BothDatabases]
    public async Task An_edit_removes_and_adds_photos(World world)
    {
        var note = (await SendsFiles(world.Mei, "/publish", Words("by the river"), await Jpeg(1), await Jpeg(2))).GoesTo!;
        var ids = await world.Rows("SELECT medium_id FROM note_photos ORDER BY position");
        (string, string)[] fields = [.. Words("by the sea"), ("photo", ids[0]), ("photo", ids[1]), ("remove", ids[0])];
        (await SendsFiles(world.Mei, $"{note}/edit", fields, await Jpeg(3))).Is(SeeOther);

        var now = await world.Rows("SELECT medium_id FROM note_photos ORDER BY position");
        Assert.Equal(ids[1], now[0]);
        Assert.Equal(2, now.Count);
        Assert.DoesNotContain(ids[0], now);
    }

    [Theory, BothDatabases]
    public async Task Photos_of_somebody_else_are_refused(World world)
    {
        await SendsFiles(world.Mei, "/publish", Words("mine"), await Jpeg(1));
        var id = (await world.Rows("SELECT id FROM media"))[0];
        await world.Sam.Arrives();

        Assert.Equal("One of the photos or videos is not there any more. Please add it again.",
            (await world.Sam.Posts("/publish", [.. Words("also mine"), ("photo", id)])).Is(UnprocessableEntity).Problem);
        (await world.Sam.Opens($"/photos/{id}")).Is(NotFound);
        (await world.Sam.Opens($"/photos/{id}/whole")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_owner_can_crop_the_whole_photo_again(World world)
    {
        await SendsFiles(world.Mei, "/publish", Words("mine"), await Jpeg(1));
        await world.DoesWhatIsDue();
        var id = (await world.Rows("SELECT id FROM media"))[0];

        var whole = await world.Mei.Opens($"/photos/{id}/whole");
        Assert.Equal("image/jpeg", whole.Is(OK).ContentHeaders.ContentType!.MediaType);
        Assert.True(whole.Headers.CacheControl!.NoStore);
    }

    [Theory, BothDatabases]
    public async Task A_published_draft_redirects_to_its_note(World world)
    {
        var note = await world.Mei.Publishes("said", key: "a-published-key1");
        Assert.Equal(note.Address, (await world.Mei.Opens("/publish?draft=a-published-key1")).Is(SeeOther).GoesTo);
    }

    static (string Name, string Value)[] Words(string body, string title = "") =>
        Person.NoteFields(body, title, NoteVisibility.Public, "", null);

    static async Task<(string Name, byte[] Bytes)> Jpeg(int scene) =>
        ($"photo {scene}.jpg", await PhotoFiles.PhoneJpegAsync(320, 240, scene: scene));

    static Task<Page> SendsFiles(
        Person person, string address, (string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files) =>
        person.SendsFiles(address, "files", fields, files);
}
