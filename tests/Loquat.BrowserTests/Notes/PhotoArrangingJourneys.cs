namespace Loquat.BrowserTests;

/// Uploaded photos in the composer: order, crop, description.
public sealed class PhotoArrangingJourneys : Journey
{
    [Fact]
    public async Task Photos_are_reordered_by_keyboard()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(3);
        await mei.HasPhotosReady(3);
        var before = await mei.PhotosInOrder();

        await mei.Tiles.Nth(2).Locator("[data-open]").FocusAsync();
        await mei.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await mei.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await Expect(mei.Page.Locator("[data-announce]")).ToHaveTextAsync("Now number 1 of 3.");
        await Expect(mei.Tiles.First.Locator("[data-open]")).ToBeFocusedAsync();
        await mei.HasPhotosInOrder(before[2], before[0], before[1]);

        await mei.Page.Keyboard.PressAsync("Delete");
        await Expect(mei.Tiles).ToHaveCountAsync(2);
        await mei.Presses("Undo");
        await mei.HasPhotosInOrder(before[2], before[0], before[1]);
        await mei.Sees("Saved");
        await mei.Page.ReloadAsync();
        await mei.HasPhotosReady(3);
        await mei.HasPhotosInOrder(before[2], before[0], before[1]);
    }

    [Fact]
    public async Task Photos_are_reordered_by_dragging()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(3);
        await mei.HasPhotosReady(3);
        var before = await mei.PhotosInOrder();

        var (from, to) = ((await mei.Tiles.Nth(0).BoundingBoxAsync())!, (await mei.Tiles.Nth(2).BoundingBoxAsync())!);
        await mei.Page.Mouse.MoveAsync(from.X + 30, from.Y + 60);
        await mei.Page.Mouse.DownAsync();
        await mei.Page.Mouse.MoveAsync(to.X + 60, to.Y + 60, new() { Steps = 8 });
        await mei.Page.Mouse.UpAsync();

        await mei.HasPhotosInOrder(before[1], before[2], before[0]);
        await Expect(mei.Editor).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_phone_a_long_press_drags_a_photo_and_a_swipe_scrolls()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/publish");
        await mei.PicksPhotos(3);
        await mei.HasPhotosReady(3);
        var before = await mei.PhotosInOrder();
        var (from, to) = ((await mei.Tiles.Nth(0).BoundingBoxAsync())!, (await mei.Tiles.Nth(1).BoundingBoxAsync())!);

        await mei.Swipes((from.X + 40, from.Y + 70), (to.X + 60, to.Y + 70), holding: TimeSpan.FromMilliseconds(500));
        await mei.HasPhotosInOrder(before[1], before[0], before[2]);
        await mei.Swipes((from.X + 40, from.Y + 70), (from.X + 40, from.Y - 60));
        await mei.Page.WaitForFunctionAsync("() => scrollY > 0");
        await mei.HasPhotosInOrder(before[1], before[0], before[2]);
        await Expect(mei.Editor).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_photo_is_cropped_rotated_and_cropped_again_from_the_whole()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(await Person.PhotoAsync(4, 800, 600));
        await mei.HasPhotosReady(1);
        Assert.Equal(4.0 / 3, await mei.ShapeOfPhoto(1), 0.01);

        await mei.OpensPhoto(1);
        await mei.Chooses("3:4");
        await mei.IsDoneWithThePhoto();
        await HasShape(mei, 3.0 / 4);

        await mei.OpensPhoto(1);
        await Expect(mei.Crop).ToBeVisibleAsync();
        await mei.Chooses("Original");
        await mei.Presses("Turn right");
        await mei.IsDoneWithThePhoto();
        await HasShape(mei, 3.0 / 4);

        await mei.OpensPhoto(1);
        await mei.Chooses("1:1");
        await mei.Crop.FocusAsync();
        await mei.Page.Keyboard.PressAsync("ArrowDown");
        await mei.Page.Keyboard.PressAsync("Shift+ArrowUp");
        await mei.IsDoneWithThePhoto();
        await HasShape(mei, 1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task The_alternative_text_of_a_photo_is_published_with_the_note()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("At the lake");
        await mei.PicksPhotos(2);
        await mei.HasPhotosReady(2);
        await mei.Sees("2 photos or videos have no description yet.");
        await mei.DescribesPhoto(1, "A red boat on still water");
        await mei.Sees("One photo or video has no description yet.");
        await mei.PressesPublish();

        await mei.Goes("Edit");
        await mei.OpensPhoto(1);
        await Expect(mei.Field("Description")).ToHaveValueAsync("A red boat on still water");
    }

    [Fact]
    public async Task The_alternative_text_is_kept_when_the_dialog_is_cancelled()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(1);
        await mei.HasPhotosReady(1);
        await mei.OpensPhoto(1);
        await mei.Types("Description", "A heron, waiting");
        await mei.Page.Keyboard.PressAsync("Escape");
        await Expect(mei.Editor).ToBeHiddenAsync();

        await mei.OpensPhoto(1);
        await Expect(mei.Field("Description")).ToHaveValueAsync("A heron, waiting");
    }

    [Fact]
    public async Task Photos_of_a_published_note_are_added_removed_and_chosen_as_cover()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Three days");
        await mei.PicksPhotos(2);
        var note = await mei.PressesPublish();
        await mei.Opens($"{note}/edit");
        await mei.HasPhotosReady(2);
        var before = await mei.PhotosInOrder();

        await mei.Tiles.First.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await mei.Picks(await Person.PhotoAsync(7));
        await mei.HasPhotosReady(2);
        await mei.OpensPhoto(2);
        await mei.Presses("Make it the cover");
        await mei.IsDoneWithThePhoto();
        var after = await mei.PhotosInOrder();
        Assert.Equal(before[1], after[1]);
        await mei.Presses("Save");
        await mei.IsAt(note);

        await mei.Opens($"{note}/edit");
        await mei.HasPhotosInOrder([.. after]);
    }

    [Fact]
    public async Task The_composer_with_photos_is_in_Chinese_on_a_Chinese_phone()
    {
        var lin = await Member("Lin", Device.Phone with { Locale = "zh-CN" });
        await lin.StartsANote("湖边的下午");
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.PicksPhotos(2);
        await lin.HasPhotosReady(2);
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.DescribesPhoto(1, "湖上的一条小红船");
        await lin.OpensPhoto(2);
        await lin.SpeaksChineseOnAScreenThatFits();
        await lin.IsDoneWithThePhoto();
        await lin.PressesPublish();
    }

    static async Task HasShape(Person person, double shape)
    {
        await person.HasPhotosReady(1);
        Assert.Equal(shape, await person.ShapeOfPhoto(1), 0.02);
    }
}
