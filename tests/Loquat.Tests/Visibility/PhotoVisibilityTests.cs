using Loquat.Notes;

namespace Loquat.Tests.Visibility;

/// Every rendition × every viewer × every kind of note, and addresses that somebody saved earlier.
public sealed class PhotoVisibilityTests
{
    static readonly string[] Renditions = ["1440.webp", "720.webp", "360.webp", "96.webp", "1080.jpg"];

    [Theory, BothDatabases]
    public async Task Photos_are_visible_to_exactly_those_who_may_see_their_note(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var photos = new Dictionary<Seen, string>();
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            var photo = await AddsAsync(world.Mei);
            await world.Mei.PublishesPhoto($"{visibility}", photo, visibility);
            photos[Enum.Parse<Seen>($"{visibility}")] = await KeyAsync(world, photo);
        }
        var drafted = await AddsAsync(world.Mei);
        await world.Mei.Does("/publish", [.. Person.PhotoNoteFields("a draft", [(drafted, "")], NoteVisibility.Public), ("act", "draft")]);
        photos[Seen.Draft] = await KeyAsync(world, drafted);

        var breaches = new List<string>();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            foreach (var (kind, key) in photos)
            {
                // Anybody who knows the key of a public photo may fetch it: a blocked viewer could do so signed out.
                var may = kind == Seen.Public || (kind, relation) is (Seen.Draft, Relation.Owner) || VisibilityScene.MaySee(relation, kind);
                foreach (var rendition in Renditions)
                {
                    var page = await scene.Of(relation).Opens($"/media/{key}/{rendition}");
                    if (page.Status != (may ? OK : NotFound))
                    {
                        breaches.Add($"{relation}, {kind}, {rendition}: {page.Status}");
                    }
                }
            }
        }

        Assert.Empty(breaches);
    }

    [Theory, BothDatabases]
    public async Task Comment_pictures_are_visible_to_exactly_those_who_may_see_the_comment(World world)
    {
        var scene = await VisibilityScene.SetAsync(world);
        var friend = scene.Of(Relation.Mutual);
        var pictures = new Dictionary<Seen, string>();
        foreach (var kind in new[] { Seen.Public, Seen.Followers, Seen.Mutuals })
        {
            var photo = await AddsAsync(friend);
            await friend.CommentsWithPicture(scene.Notes[kind].Published, "look", photo);
            pictures[kind] = await KeyAsync(world, photo);
        }

        var breaches = new List<string>();
        foreach (var relation in Enum.GetValues<Relation>())
        {
            foreach (var (kind, key) in pictures)
            {
                // The author of a picture always sees it.
                var may = kind == Seen.Public || relation == Relation.Mutual || VisibilityScene.MaySee(relation, kind);
                var page = await scene.Of(relation).Opens($"/media/{key}/360.webp");
                if (page.Status != (may ? OK : NotFound))
                {
                    breaches.Add($"{relation}, {kind}: {page.Status}");
                }
            }
        }

        Assert.Empty(breaches);
        await scene.Of(Relation.Follower).Blocks(friend);
        (await scene.Of(Relation.Follower).Opens($"/media/{pictures[Seen.Followers]}/360.webp")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Public_photos_are_cached_forever_and_restricted_ones_never(World world)
    {
        var (open, closed) = (await AddsAsync(world.Mei), await AddsAsync(world.Mei));
        await world.Mei.PublishesPhoto("for all", open);
        await world.Mei.PublishesPhoto("for me", closed, NoteVisibility.OnlyMe);

        var public1 = (await world.Nobody.Opens($"/media/{await KeyAsync(world, open)}/720.webp")).Is(OK);
        var private1 = (await world.Mei.Opens($"/media/{await KeyAsync(world, closed)}/720.webp")).Is(OK);

        Assert.Equal("public, max-age=31536000, immutable", public1.Headers.CacheControl!.ToString());
        Assert.Equal("no-store, private", private1.Headers.CacheControl!.ToString());
        Assert.NotNull(public1.Headers.ETag);
        Assert.Null(private1.Headers.ETag);
        Assert.Equal("image/webp", public1.ContentHeaders.ContentType!.ToString());
        Assert.Equal("nosniff", public1.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", public1.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, open)}/720.webp", ("If-None-Match", public1.Headers.ETag!.ToString())))
            .Is(NotModified);
        var part = (await world.Nobody.Opens($"/media/{await KeyAsync(world, open)}/720.webp", ("Range", "bytes=0-9"))).Is(PartialContent);
        Assert.Equal(10, part.ContentHeaders.ContentLength);
    }

    [Theory, BothDatabases]
    public async Task A_change_of_visibility_invalidates_the_old_address(World world)
    {
        var photo = await AddsAsync(world.Mei);
        var note = await world.Mei.PublishesPhoto("for all", photo);
        var before = await KeyAsync(world, photo);
        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(OK);

        (await world.Mei.Posts($"{note.Address}/edit", Person.PhotoNoteFields("for me", [(photo, "")], NoteVisibility.OnlyMe)))
            .Is(SeeOther);
        world.Clock.Advance(TimeSpan.FromSeconds(6));

        var after = await KeyAsync(world, photo);
        Assert.NotEqual(before, after);
        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(NotFound);
        (await world.Mei.Opens($"/media/{before}/720.webp")).Is(NotFound);
        (await world.Nobody.Opens($"/media/{after}/720.webp")).Is(NotFound);
        (await world.Mei.Opens($"/media/{after}/720.webp")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task The_master_and_the_names_of_other_files_are_not_found(World world)
    {
        var photo = await AddsAsync(world.Mei);
        await world.Mei.PublishesPhoto("for all", photo);
        var key = await KeyAsync(world, photo);

        foreach (var name in (string[])["master.jpg", "original", "1440.jpg", "..%2fmaster.jpg", "%2e%2e/master.jpg", "720.WEBP"])
        {
            var page = await world.Mei.Opens($"/media/{key}/{name}");
            Assert.True(page.Status is NotFound or BadRequest, $"{name}: {page.Status}");
        }
        (await world.Mei.Opens($"/media/{key[..^1]}x/720.webp")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Photos_are_deleted_and_restored_with_their_note(World world)
    {
        var photo = await AddsAsync(world.Mei);
        var note = await world.Mei.PublishesPhoto("not for long", photo);
        await world.Mei.Deletes(note);
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(NotFound);

        await world.Mei.Restores(note);
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(OK);

        await world.Mei.Deletes(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await world.Counts("media"));
        Assert.Empty(await world.StoredFiles());
    }

    [Theory, BothDatabases]
    public async Task Photos_of_a_deleted_account_are_hidden_and_erased_after_the_term(World world)
    {
        var photo = await AddsAsync(world.Mei);
        await world.Mei.PublishesPhoto("goodbye", photo);
        await world.Mei.Leaves();
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(NotFound);

        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Empty(await world.StoredFiles());
    }

    [Theory, BothDatabases]
    public async Task A_photo_removed_from_a_note_is_deleted_after_a_day(World world)
    {
        var (kept, dropped) = (await AddsAsync(world.Mei), await AddsAsync(world.Mei));
        var note = await world.Mei.PublishesPhotos("two", [(kept, ""), (dropped, "")]);
        await world.Mei.Posts($"{note.Address}/edit", Person.PhotoNoteFields("one", [(kept, "")], NoteVisibility.Public));
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, dropped)}/720.webp")).Is(NotFound);

        await world.WaitsFor(TimeSpan.FromHours(25));

        Assert.Equal(1, await world.Counts("media"));
        Assert.All(await world.StoredFiles(), name => Assert.Contains($"/{kept}/", name, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_photo_can_be_published_once_and_only_by_its_owner(World world)
    {
        var photo = await AddsAsync(world.Mei);
        (await world.Sam.Posts("/publish", Person.PhotoNoteFields("stolen", [(photo, "")], NoteVisibility.Public))).Is(UnprocessableEntity);
        await world.Mei.PublishesPhoto("mine", photo);
        (await world.Mei.Posts("/publish", Person.PhotoNoteFields("again", [(photo, "")], NoteVisibility.Public))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/publish", Person.PhotoNoteFields("twice", [(photo, ""), (photo, "")], NoteVisibility.Public)))
            .Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task Rotating_a_published_photo_changes_its_address_and_the_note_version(World world)
    {
        var photo = await AddsAsync(world.Mei);
        await world.Mei.PublishesPhoto("sideways", photo);
        var before = (Key: await KeyAsync(world, photo), Version: (await world.Rows("SELECT version FROM notes")).Single());

        await world.Mei.Posts($"/photos/{photo}/edit", ("edit", "90 0 0 1 1"));
        await world.DoesWhatIsDue();

        var state = await world.Mei.Photo(photo);
        Assert.Equal((240, 320), (state.Width, state.Height));
        Assert.NotEqual(before.Key, await KeyAsync(world, photo));
        Assert.NotEqual(before.Version, (await world.Rows("SELECT version FROM notes")).Single());
        Assert.Equal(6, (await world.StoredFiles()).Count);
        (await world.Sam.Posts($"/photos/{photo}/edit", ("edit", "90 0 0 1 1"))).Is(NotFound);
        (await world.Mei.Posts($"/photos/{photo}/edit", ("edit", "45 0 0 1 1"))).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task The_whole_photo_is_visible_to_its_owner_only(World world)
    {
        var photo = await AddsAsync(world.Mei);
        await world.Mei.PublishesPhoto("for all", photo);

        var whole = (await world.Mei.Opens($"/photos/{photo}/whole")).Is(OK);
        Assert.Equal("no-store, private", whole.Headers.CacheControl!.ToString());
        (await world.Sam.Opens($"/photos/{photo}/whole")).Is(NotFound);
        (await world.Nobody.Opens($"/photos/{photo}/whole")).Is(SeeOther);
    }

    static async Task<long> AddsAsync(Person person) => await person.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));

    static async Task<string> KeyAsync(World world, long photo) => (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();
}
