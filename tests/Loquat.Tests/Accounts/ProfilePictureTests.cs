using System.Globalization;
using Loquat.Http.Media;
using Loquat.Notes;
using Loquat.Web.Media;
using Loquat.Web.People;

namespace Loquat.Tests.Accounts;

/// The avatar and the cover of a profile.
public class ProfilePictureTests
{
    const string Settings = "/settings/profile";
    const string Avatar = "/settings/profile/avatar";
    const string Cover = "/settings/profile/cover";
    const string Middle = "0 0.125 0 0.75 1";

    [Theory, BothDatabases]
    public async Task An_avatar_appears_wherever_its_owner_does(World world)
    {
        var note = await world.Mei.Publishes("hello");
        Assert.Equal("梅", (await world.Nobody.Explores()).Find(".card .avatar")!.TextContent);

        var address = await SetsAvatar(world.Mei);

        Assert.Equal(Small(address), PictureOn(await world.Nobody.Explores(), ".card .avatar"));
        Assert.Equal(Small(address), PictureOn(await world.Nobody.Opens(note), ".author .avatar"));
        var profile = await world.Nobody.Opens(world.Mei);
        Assert.Equal(address, PictureOn(profile, ".profile .avatar"));
        Assert.Equal("", profile.Find(".profile .avatar")!.GetAttribute("alt"));
        Assert.Equal("http://localhost:5080" + address.Replace("360.webp", "1080.jpg", StringComparison.Ordinal),
            profile.Find("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Contains(Small(address), (await world.Sam.Opens("/suggest/accounts?q=mei")).Text, StringComparison.Ordinal);
        var file = (await world.Nobody.Opens(address)).Is(OK);
        Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl!.ToString());
    }

    [Theory, BothDatabases]
    public async Task A_cover_is_shown_on_the_profile(World world)
    {
        Assert.Null((await world.Mei.Opens(world.Mei)).Find(".profile-cover"));
        var photo = await Adds(world.Mei);
        await Sets(world.Mei, Cover, photo, "0 0 0.3 1 0.4444");

        var address = PictureOn(await world.Nobody.Opens(world.Mei), ".profile-cover")!;
        (await world.Nobody.Opens(address)).Is(OK);
        var state = await world.Mei.Photo(photo);
        Assert.Equal(3, (double)state.Width / state.Height, 0.05);
    }

    [Theory, BothDatabases]
    public async Task A_photo_without_a_crop_is_cropped_to_its_middle(World world)
    {
        var (square, wide) = (await Adds(world.Mei), await Adds(world.Mei));
        await Sets(world.Mei, Avatar, square, "");
        await Sets(world.Mei, Cover, wide, "");

        Assert.Equal((240, 240, Middle), Shape(await world.Mei.Photo(square)));
        Assert.Equal((320, 107, "0 0 0.2778 1 0.4444"), Shape(await world.Mei.Photo(wide)));
    }

    [Theory, BothDatabases]
    public async Task A_crop_of_another_shape_is_reduced_to_the_right_one(World world)
    {
        var photo = await Adds(world.Mei);
        await Sets(world.Mei, Avatar, photo, "90 0 0 1 0.5");
        Assert.Equal((160, 160), (Shape(await world.Mei.Photo(photo)).Width, Shape(await world.Mei.Photo(photo)).Height));
        (await world.Mei.Posts(Avatar, ("photo", Text(photo)), ("edit", "0 0.5 0 0.75 1"))).Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task The_uncropped_photo_is_never_public(World world)
    {
        var photo = await Adds(world.Mei);
        var whole = (await world.Mei.Photo(photo)).Preview!;
        (await world.Mei.Posts(Avatar, ("photo", Text(photo)), ("edit", Middle))).Is(SeeOther);

        Assert.Equal(0, await world.Counts("media", "is_public"));
        Assert.Null(PictureOn(await world.Nobody.Opens(world.Mei), ".profile img.avatar"));
        Assert.True((await world.Mei.Opens(Settings)).Shows("Being prepared"));
        await world.DoesWhatIsDue();

        Assert.NotNull(PictureOn(await world.Nobody.Opens(world.Mei), ".profile img.avatar"));
        (await world.Nobody.Opens(whole)).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_new_avatar_replaces_the_old_one_which_is_deleted_after_a_day(World world)
    {
        await world.Mei.Publishes("hello");
        var before = await SetsAvatar(world.Mei);
        (await world.Nobody.Opens(before)).Is(OK);
        var after = await SetsAvatar(world.Mei);

        Assert.NotEqual(before, after);
        Assert.Equal(Small(after), PictureOn(await world.Nobody.Explores(), ".card .avatar"));
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        (await world.Nobody.Opens(before)).Is(NotFound);
        await world.WaitsFor(TimeSpan.FromHours(25));
        Assert.Equal(1, await world.Counts("media"));
        Assert.Equal(6, (await world.StoredFiles()).Count);
        (await world.Nobody.Opens(after)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Removing_an_avatar_can_be_undone(World world)
    {
        await world.Mei.Publishes("hello");
        var before = await SetsAvatar(world.Mei);
        var removed = (await world.Mei.Fills(Settings, $"{Avatar}/remove")).Is(SeeOther);

        Assert.Equal("梅", (await world.Nobody.Explores()).Find(".card .avatar")!.TextContent);
        Assert.Null((await world.Nobody.Opens(world.Mei)).Find("meta[property='og:image']"));
        (await world.Nobody.Opens(before)).Is(NotFound);

        var undo = (await world.Mei.Opens(removed.GoesTo!)).Find(".undo")!;
        (await world.Mei.Posts(undo.GetAttribute("action")!, ("photo", undo.QuerySelector("input")!.GetAttribute("value")!))).Is(SeeOther);
        await world.WaitsFor(TimeSpan.FromHours(25));

        var after = PictureOn(await world.Nobody.Explores(), ".card .avatar")!;
        Assert.NotEqual(before, after);
        (await world.Nobody.Opens(after)).Is(OK);
        (await world.Mei.Posts($"{Cover}/remove")).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task A_photo_can_be_used_only_once_and_only_by_its_owner(World world)
    {
        var (mine, noted) = (await Adds(world.Mei), await Adds(world.Mei));
        await world.Mei.PublishesPhoto("a note", noted);
        await Sets(world.Mei, Avatar, mine, "");
        await world.Sam.Arrives();

        Assert.Equal(Loquat.Text.ProfilePicture_NotYours,
            (await world.Sam.Posts(Avatar, ("photo", Text(mine)))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Loquat.Text.ProfilePicture_InUse,
            (await world.Mei.Posts(Avatar, ("photo", Text(noted)))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Loquat.Text.ProfilePicture_InUse,
            (await world.Mei.Posts(Cover, ("photo", Text(mine)))).Is(UnprocessableEntity).Problem);
        Assert.Equal(Loquat.Text.ProfilePicture_PickFirst, (await world.Mei.Posts(Cover)).Is(UnprocessableEntity).Problem);
        (await world.Mei.Posts("/publish", Person.PhotoNoteFields("of my face", [(mine, "")], NoteVisibility.Public)))
            .Is(UnprocessableEntity);
        var (_, arriving) = await world.Mei.BeginsUpload(100);
        Assert.Equal(Loquat.Text.Photo_StillArriving,
            (await world.Mei.Posts(Cover, ("photo", Text(arriving)))).Is(UnprocessableEntity).Problem);
        Assert.NotNull(PictureOn(await world.Nobody.Opens(world.Mei), ".profile img.avatar"));
    }

    [Theory, BothDatabases]
    public async Task Cropping_an_avatar_again_changes_its_address_and_the_cards(World world)
    {
        await world.Mei.Publishes("hello");
        var photo = await Adds(world.Mei);
        await Sets(world.Mei, Avatar, photo, Middle);
        var before = PictureOn(await world.Nobody.Explores(), ".card .avatar")!;

        await Sets(world.Mei, Avatar, photo, "0 0 0 0.75 1");
        world.Clock.Advance(TimeSpan.FromSeconds(6));

        var after = PictureOn(await world.Nobody.Explores(), ".card .avatar")!;
        Assert.NotEqual(before, after);
        (await world.Nobody.Opens(before)).Is(NotFound);
        (await world.Nobody.Opens(after)).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task Without_JavaScript_the_form_contains_the_file(World world)
    {
        await world.Mei.Publishes("hello");
        (await world.Mei.SendsFiles(Avatar, "file", [], ("me.jpg", await PhotoFiles.PhoneJpegAsync(320, 240)))).Is(SeeOther);
        Assert.True((await world.Mei.Opens(Settings)).Shows("Being prepared"));
        await world.DoesWhatIsDue();

        Assert.NotNull(PictureOn(await world.Nobody.Explores(), ".card img.avatar"));
        Assert.Equal(["240\t240"], await world.Rows("SELECT width, height FROM media"));
        Assert.NotNull((await world.Mei.Opens(Settings)).Find(".picture-avatar img.avatar"));
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_not_a_photo_is_refused_at_its_field_and_a_damaged_one_later(World world)
    {
        var refused = (await world.Mei.SendsFiles(Avatar, "file", [], ("me.jpg", "not a photo"u8.ToArray()))).Is(UnprocessableEntity);
        Assert.StartsWith("me.jpg: This is not a photo", refused.Find(".picture-avatar .field-problem")!.TextContent.Trim(),
            StringComparison.Ordinal);
        Assert.Equal("梅 Mei", refused.Find("input[name=displayName]")!.GetAttribute("value"));

        var jpeg = await PhotoFiles.PhoneJpegAsync(320, 240);
        (await world.Mei.SendsFiles(Cover, "file", [], ("cut.jpg", jpeg[..(jpeg.Length / 2)]))).Is(SeeOther);
        await world.DoesWhatIsDue();
        Assert.NotEmpty((await world.Mei.Opens(Settings)).Find(".picture-cover .field-problem")!.TextContent.Trim());
        (await world.Mei.Fills(Settings, $"{Cover}/remove")).Is(SeeOther);
        await world.WaitsFor(TimeSpan.FromHours(25));
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Pictures_are_erased_with_the_account(World world)
    {
        var address = await SetsAvatar(world.Mei);
        await world.Mei.Leaves();
        (await world.Nobody.Opens(address)).Is(NotFound);

        await world.WaitsFor(TimeSpan.FromDays(15));

        Assert.Equal(0, await world.Counts("media"));
        Assert.Empty(await world.StoredFiles());
    }

    /// Returns the address of the avatar.
    static async Task<string> SetsAvatar(Person person)
    {
        await Sets(person, Avatar, await Adds(person), Middle);
        return PictureOn(await person.Opens(person), ".profile .avatar")!;
    }

    static async Task Sets(Person person, string place, long photo, string edit)
    {
        await person.Does(place, ("photo", Text(photo)), ("edit", edit));
        await person.World.DoesWhatIsDue();
    }

    static async Task<long> Adds(Person person) => await person.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));

    static string? PictureOn(Page page, string selector) => page.Find(selector)?.GetAttribute("src");

    static (int Width, int Height, string Edit) Shape(PhotoState photo) => (photo.Width, photo.Height, photo.Edit);

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// The address of the smallest rendition.
    static string Small(string address) => address.Replace("360.webp", "96.webp", StringComparison.Ordinal);
}
