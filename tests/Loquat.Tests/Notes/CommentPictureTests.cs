using Loquat.Media.Uploads;
using Loquat.Notes;

namespace Loquat.Tests.Notes;

public class CommentPictureTests
{
    [Theory, BothDatabases]
    public async Task A_picture_of_a_comment_appears_when_it_is_ready(World world)
    {
        var note = await world.Mei.Publishes("show me");
        var photo = await world.Sam.Uploads(await PhotoFiles.PhoneJpegAsync(320, 240));
        var said = await world.Sam.CommentsWithPicture(note, "", photo, "A tent");
        var early = (await world.Nobody.Opens(note)).Find($"{said.Selector} .comment-picture.waiting")!;
        await world.DoesWhatIsDue();

        var picture = (await world.Nobody.Opens(note)).Find($"{said.Selector} .comment-picture img")!;
        Assert.Equal("A tent", picture.GetAttribute("alt"));
        Assert.Equal("320", picture.GetAttribute("width"));
        (await world.Nobody.Opens(picture.GetAttribute("src")!)).Is(OK);
        var fragment = await world.Nobody.Opens(early.GetAttribute("hx-get")!, ("HX-Request", "true"));
        Assert.NotNull(fragment.Find($"{early.GetAttribute("hx-select")} img"));
    }

    [Theory, BothDatabases]
    public async Task Without_JavaScript_the_form_contains_the_file(World world)
    {
        var note = await world.Mei.Publishes("show me");
        var words = Person.CommentFields("look", null);
        var file = ("tent.jpg", await PhotoFiles.PhoneJpegAsync(320, 240));
        var first = await world.Sam.SendsFiles($"{note.Address}/comments", "files", [.. words, ("alt", "My tent")], file);
        var second = await world.Sam.SendsFiles($"{note.Address}/comments", "files", [.. words, ("alt", "My tent")], file);
        Assert.Equal(first.Is(SeeOther).GoesTo, second.Is(SeeOther).GoesTo);
        (await world.Sam.SendsFiles($"{note.Address}/comments", "files", Person.CommentFields("only words", null), ("", []))).Is(SeeOther);

        await world.WaitsFor(TimeSpan.FromHours(25));
        Assert.Equal(["My tent"], await world.Rows("SELECT alt_text FROM note_photos"));
        Assert.Equal(1, await world.Counts("media"));
        Assert.Equal(["2"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
    }

    [Theory, BothDatabases]
    public async Task The_picture_of_a_refused_comment_is_kept_for_the_retry(World world)
    {
        var note = await world.Mei.Publishes("show me");
        var refused = await world.Sam.SendsFiles($"{note.Address}/comments", "files", Person.CommentFields(new string('x', 1_001), null),
            ("tent.jpg", await PhotoFiles.PhoneJpegAsync(320, 240)));
        var form = refused.Is(UnprocessableEntity).Form($"{note.Address}/comments").With("body", "shorter");
        (await world.Sam.Sends(form)).Is(SeeOther);
        Assert.Equal(1, await world.Counts("note_photos"));

        var broken = await world.Sam.SendsFiles($"{note.Address}/comments", "files", Person.CommentFields("look", null),
            ("tent.jpg", "no picture"u8.ToArray()));
        Assert.Contains("This is not a photo", broken.Is(UnprocessableEntity).Problem, StringComparison.Ordinal);
        Assert.Equal("look", broken.Find("textarea")!.TextContent.Trim());
    }

    [Theory, BothDatabases]
    public async Task A_picture_can_be_used_once_and_only_by_its_owner(World world)
    {
        var note = await world.Mei.Publishes("show me");
        var photo = await world.Sam.Uploads(await PhotoFiles.PhoneJpegAsync(320, 240));
        (await world.Ade.Posts($"{note.Address}/comments", [.. Person.CommentFields("mine", null), ("photo", $"{photo}")]))
            .Is(UnprocessableEntity);
        await world.Sam.CommentsWithPicture(note, "mine", photo);
        (await world.Sam.Posts($"{note.Address}/comments", [.. Person.CommentFields("again", null), ("photo", $"{photo}")]))
            .Is(UnprocessableEntity);
        (await world.Sam.Posts($"{note.Address}/comments", [.. Person.CommentFields("nonsense", null), ("photo", "x")]))
            .Is(UnprocessableEntity);
        Assert.Equal(["1"], await world.Rows($"SELECT comments FROM notes WHERE id = {note.Id}"));
    }

    [Theory, BothDatabases]
    public async Task Pictures_are_erased_with_their_note_comment_or_account(World world)
    {
        var (purged, erased, kept) = (await world.Mei.Publishes("purged"), await world.Kenji.Publishes("erased"),
            await world.Mei.Publishes("kept"));
        await world.Sam.CommentsWithPicture(purged, "", await AddsAsync(world.Sam));
        await world.Sam.CommentsWithPicture(erased, "", await AddsAsync(world.Sam));
        var first = await world.Sam.CommentsWithPicture(kept, "", await AddsAsync(world.Sam));
        await world.Ade.Does($"{first.Own}/comments", [.. Person.CommentFields("", null), ("photo", $"{await AddsAsync(world.Ade)}")]);
        var stays = await AddsAsync(world.Ade);
        await world.Ade.CommentsWithPicture(kept, "", stays);

        await world.Mei.Deletes(purged);
        await world.Sam.Deletes(first);
        await world.Kenji.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal([$"{stays}"], await world.Rows("SELECT id FROM media"));
        Assert.All(await world.StoredFiles(), name => Assert.Contains($"/{stays}/", name, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Hiding_a_note_or_comment_invalidates_the_picture_address(World world)
    {
        var note = await world.Mei.Publishes("open");
        var photo = await AddsAsync(world.Sam);
        var first = await world.Ade.Comments(note, "first");
        var said = PublishedComment.At(
            (await world.Sam.Does($"{first.Own}/comments", [.. Person.CommentFields("", null), ("photo", $"{photo}")])).GoesTo!);
        var address = await AddressAsync(world, photo);
        (await world.Nobody.Opens(address)).Is(OK);

        (Func<Task> Hide, Func<Task> Show)[] ways =
        [
            (() => world.Mei.Edits(note, "closed", visibility: NoteVisibility.OnlyMe),
                () => world.Mei.Edits(note, "open", visibility: NoteVisibility.Public)),
            (() => world.Mei.Deletes(note), () => world.Mei.Restores(note)),
            (() => world.Ade.Deletes(first), () => world.Ade.Restores(first)),
            (() => world.Sam.Deletes(said), () => world.Sam.Restores(said)),
        ];
        foreach (var (hide, show) in ways)
        {
            await hide();
            world.Clock.Advance(TimeSpan.FromSeconds(6));
            (await world.Nobody.Opens(address)).Is(NotFound);
            address = await AddressAsync(world, photo);
            (await world.Nobody.Opens(address)).Is(NotFound);
            await show();
            address = await AddressAsync(world, photo);
            (await world.Nobody.Opens(address)).Is(OK);
            // The page has the new address.
            Assert.Equal(address, (await world.Nobody.Opens(note)).Find($"{said.Selector} .comment-picture img")!.GetAttribute("src"));
        }
        await world.Mei.Leaves();
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        (await world.Nobody.Opens(address)).Is(NotFound);
    }

    static async Task<long> AddsAsync(Person person) => await person.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));

    static async Task<string> AddressAsync(World world, long photo) =>
        $"/media/{(await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single()}/360.webp";
}
