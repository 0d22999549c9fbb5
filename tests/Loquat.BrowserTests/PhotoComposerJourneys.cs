using Loquat.Tests;

namespace Loquat.BrowserTests;

public sealed class PhotoComposerJourneys : Journey
{
    [Fact]
    public async Task Eighteen_photos_picked_at_once_on_a_phone_are_published()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/publish");
        await mei.PicksPhotos(20);

        await mei.Sees("A note holds 18 photos at most.");
        await Expect(mei.Tiles).ToHaveCountAsync(18);
        await mei.Presses("Publish");
        await mei.Page.WaitForURLAsync("**/notes/*", new() { Timeout = 90_000 });
        await mei.Goes("Edit");
        await mei.HasPhotosReady(18);
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task Uploads_go_on_by_themselves_when_the_line_is_back()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.LosesTheLine();
        await mei.PicksPhotos(4);
        await Expect(mei.Tiles.And(mei.Page.Locator("[data-phase=stalled]"))).ToHaveCountAsync(3);
        await mei.Presses("Publish");
        await mei.Sees("Your note goes out as soon as its photos are here");

        await mei.IsBackOnline();
        await mei.ArrivesAtTheNote();
    }

    [Fact]
    public async Task An_upload_goes_on_after_a_reload_in_the_middle_of_it()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("Heavy luggage");
        var line = await Line.OfAsync(mei);
        await line.IsSlow();
        await mei.Picks(await Person.HeavyPhotoAsync(), await Person.PhotoAsync(2));
        await mei.Sees("Saved");
        await mei.HasSent(percent: 10);

        var resumed = mei.Page.WaitForRequestAsync(request => request.Method == "PATCH");
        await mei.Page.ReloadAsync();
        Assert.NotEqual("0", (await resumed).Headers["upload-offset"]);
        await line.IsFast();
        await mei.HasPhotosReady(2);
        await Expect(mei.Title).ToHaveValueAsync("Heavy luggage");
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_photo_picked_without_a_line_survives_the_crash_of_the_tab()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.LosesTheLine();
        await mei.Picks(await Person.PhotoAsync(3));
        await mei.Sees("No connection");

        await mei.SeesTheTabCrash();
        await mei.IsBackOnline();
        await mei.OpensANewTab();
        await mei.Opens("/publish");

        await mei.Sees("We put back what you were writing.");
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_photo_that_an_iPhone_made_gets_a_preview_that_every_browser_shows()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(new FilePayload { Name = "IMG_0001.HEIC", MimeType = "image/heic", Buffer = await PhotoFiles.PhoneFileAsync("heic") });
        await mei.HasPhotosReady(1);
        Assert.Equal(4.0 / 3, await mei.ShapeOfPhoto(1), 0.01);
    }

    [Fact]
    public async Task A_file_that_only_calls_itself_a_photo_says_what_is_wrong_and_can_be_removed()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(await Person.PhotoAsync(1), new FilePayload { Name = "disguised.jpg", MimeType = "image/jpeg", Buffer = "%PDF-1.7 not a photo"u8.ToArray() });
        await mei.Sees("disguised.jpg: This is not a photo that we can read.");
        await mei.Presses("Publish");
        await mei.Sees("A photo could not be added. Retry it or remove it, then publish.");

        await mei.Page.Locator(".photo-problem").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(mei.Tiles).ToHaveCountAsync(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task What_can_be_no_photo_is_not_even_sent()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(
            new FilePayload { Name = "clip.mp4", MimeType = "video/mp4", Buffer = [1, 2, 3] },
            new FilePayload { Name = "empty.jpg", MimeType = "image/jpeg", Buffer = [] });

        await mei.Sees("clip.mp4: This is not a photo that we can read.");
        await mei.Sees("empty.jpg: This file is empty.");
        await mei.PicksAFileOf((30 * 1024 * 1024) + 1);
        await mei.Sees("huge.jpg: This photo is too large: at most 30 MB.");
        await Expect(mei.Tiles).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Photos_are_put_in_order_by_keyboard()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(3);
        await mei.HasPhotosReady(3);
        var before = await mei.PhotosInOrder();

        await mei.Tiles.Nth(2).Locator("[data-open]").FocusAsync();
        await mei.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await mei.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await Expect(mei.Page.Locator("[data-announce]")).ToHaveTextAsync("Photo is now number 1 of 3.");
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
    public async Task Photos_are_put_in_order_by_dragging()
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
    public async Task On_a_phone_a_long_press_picks_a_photo_up_and_a_swipe_scrolls()
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
    public async Task A_photo_is_cut_and_turned_and_cut_anew_from_the_whole()
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
    public async Task The_words_about_a_photo_go_with_the_note()
    {
        var mei = await Member("Mei");
        await mei.StartsANote("At the lake");
        await mei.PicksPhotos(2);
        await mei.HasPhotosReady(2);
        await mei.Sees("2 photos have no description yet.");
        await mei.DescribesPhoto(1, "A red boat on still water");
        await mei.Sees("One photo has no description yet.");
        await mei.PressesPublish();

        await mei.Goes("Edit");
        await mei.OpensPhoto(1);
        await Expect(mei.Field("Description")).ToHaveValueAsync("A red boat on still water");
    }

    [Fact]
    public async Task Photos_are_dropped_and_pasted()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Receives("drop", await Person.PhotoAsync(1), await Person.PhotoAsync(2));
        await Expect(mei.Tiles).ToHaveCountAsync(2);
        await mei.Receives("paste", await Person.PhotoAsync(3));
        await mei.HasPhotosReady(3);
    }

    [Fact]
    public async Task Photos_of_a_published_note_are_added_removed_and_made_its_cover()
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
    public async Task Writing_with_photos_speaks_Chinese_on_a_phone()
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

    [Fact]
    public async Task Without_script_a_form_publishes_two_photos()
    {
        var mei = await Member("Mei", Device.Desk with { HasScript = false });
        await mei.StartsANote("Plain and pictured");
        await mei.Page.GetByLabel("Add photos").And(mei.Page.Locator("#files")).SetInputFilesAsync([await Person.PhotoAsync(1), await Person.PhotoAsync(2)]);
        var note = await mei.PressesPublish();

        await mei.Opens($"{note}/edit");
        var plain = mei.Page.Locator(".photo.plain");
        await Expect(plain).ToHaveCountAsync(2);
        await plain.First.GetByLabel("Description").FillAsync("A red boat");
        await plain.Last.GetByLabel("Remove").CheckAsync();
        await mei.Presses("Save");
        await mei.IsAt(note);
        await mei.Opens($"{note}/edit");
        await Expect(plain.GetByLabel("Description")).ToHaveValueAsync("A red boat");
    }

    static async Task HasShape(Person person, double shape)
    {
        await person.HasPhotosReady(1);
        Assert.Equal(shape, await person.ShapeOfPhoto(1), 0.02);
    }
}
