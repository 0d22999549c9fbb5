using Loquat.Tests;

namespace Loquat.BrowserTests;

/// Adding photos to a note with various connections, files and browsers.
public sealed class PhotoSendingJourneys : Journey
{
    [Fact]
    public async Task Eighteen_photos_picked_at_once_on_a_phone_are_published()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/publish");
        await mei.PicksPhotos(20);

        await mei.Sees("A note holds 18 photos and videos at most.");
        await Expect(mei.Tiles).ToHaveCountAsync(18);
        await mei.Presses("Publish");
        await mei.ArrivesAtTheNote(within: 90_000);
        await mei.Goes("Edit");
        await mei.HasPhotosReady(18);
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task Uploads_resume_when_the_connection_returns()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.LosesTheLine();
        await mei.PicksPhotos(4);
        await Expect(mei.Tiles.And(mei.Page.Locator("[data-phase=stalled]"))).ToHaveCountAsync(3);
        await mei.Presses("Publish");
        await mei.Sees("Your note goes out as soon as everything is uploaded");

        await mei.IsBackOnline();
        await mei.ArrivesAtTheNote();
    }

    [Fact]
    public async Task An_upload_resumes_after_a_reload()
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
    public async Task A_photo_picked_offline_survives_a_crash_of_the_tab()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.LosesTheLine();
        await mei.Picks(await Person.PhotoAsync(3));
        await mei.Sees("No connection");
        await mei.HasKeptAPhotoHere();

        await mei.SeesTheTabCrash();
        await mei.IsBackOnline();
        await mei.OpensANewTab();
        await mei.Opens("/publish");

        await mei.Sees("We put back what you were writing.");
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_HEIC_photo_gets_a_preview_that_every_browser_shows()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(
            new FilePayload { Name = "IMG_0001.HEIC", MimeType = "image/heic", Buffer = await PhotoFiles.PhoneFileAsync("heic") });
        await mei.HasPhotosReady(1);
        Assert.Equal(4.0 / 3, await mei.ShapeOfPhoto(1), 0.01);
    }

    [Fact]
    public async Task A_file_that_only_looks_like_a_photo_shows_an_error_and_can_be_removed()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(await Person.PhotoAsync(1),
            new FilePayload { Name = "disguised.jpg", MimeType = "image/jpeg", Buffer = "%PDF-1.7 not a photo"u8.ToArray() });
        await mei.Sees("disguised.jpg: This is not a photo that we can read.");
        await mei.Presses("Publish");
        await mei.Sees("A photo or video could not be added. Retry it or remove it, then publish.");

        await mei.Page.Locator(".photo-problem").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(mei.Tiles).ToHaveCountAsync(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_file_that_cannot_be_a_photo_is_not_uploaded()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.Picks(
            new FilePayload { Name = "words.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] },
            new FilePayload { Name = "empty.jpg", MimeType = "image/jpeg", Buffer = [] });

        await mei.Sees("words.pdf: This is not a photo or video that we can read.");
        await mei.Sees("empty.jpg: This file is empty.");
        await mei.PicksAFileOf((30 * 1024 * 1024) + 1);
        await mei.Sees("huge.jpg: This photo is too large: at most 30 MB.");
        await Expect(mei.Tiles).ToHaveCountAsync(0);
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
    public async Task Without_JavaScript_a_form_publishes_two_photos()
    {
        var mei = await Member("Mei", Device.Desk with { HasScript = false });
        await mei.StartsANote("Plain and pictured");
        await mei.Page.GetByLabel("Add photos").And(mei.Page.Locator("#files"))
            .SetInputFilesAsync([await Person.PhotoAsync(1), await Person.PhotoAsync(2)]);
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
}
