namespace Loquat.BrowserTests;

/// Failures while photos are added, and recovery from them.
public sealed class PhotoTroubleJourneys : Journey
{
    [Fact]
    public async Task A_session_that_ends_during_uploads_loses_nothing()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("401");
        await mei.StartsANote("Seven o'clock");
        await mei.Sees("Saved");
        var session = await mei.LosesTheSession();
        await mei.PicksPhotos(4);
        await mei.Sees("You have been signed out. Nothing is lost");
        await mei.Presses("Publish");
        await mei.Sees("Your note goes out as soon as everything is uploaded");

        await mei.HasTheSessionAgain(session);
        await mei.ArrivesAtTheNote();
        await Expect(mei.Slides).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_session_that_ends_during_processing_is_reported_and_continues_after_signing_in()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("401");
        await mei.StartsANote("Half past seven");
        await mei.PicksPhotos(1);
        await mei.Sees("Saved");
        await mei.LosesTheSession();
        await mei.Picks(await Person.PhotoAsync(5));
        await mei.Types("Text", "Written without knowing");
        await mei.Sees("Signed out – kept on this device");

        await mei.Goes("Sign in");
        await mei.SignsInHere();
        await mei.Sees("We put back what you were writing.");
        await Expect(mei.Text).ToHaveValueAsync("Written without knowing");
        await mei.HasPhotosReady(2);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_refused_upload_can_be_retried_even_after_its_last_byte()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("429");
        await mei.Opens("/publish");
        await mei.Page.RouteAsync("**/uploads/*",
            route =>
                route.FulfillAsync(new() { Status = 429, ContentType = "application/json", Body = """{"message":"Slowly, please."}""" }));
        await mei.Picks(await Person.PhotoAsync(1));
        await mei.Sees("photo 1.jpg: Slowly, please.");

        await mei.Page.UnrouteAllAsync();
        await mei.Presses("Retry");
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task An_upload_that_the_server_no_longer_knows_starts_again()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("404");
        // A draft that is saved at this moment refers to a photo that no longer exists.
        mei.Troubles.Forgive("/drafts answered 422");
        await mei.Opens("/publish");
        var isForgotten = false;
        await mei.Page.RouteAsync(address => address.Contains("/uploads/", StringComparison.Ordinal), async route =>
        {
            if (!isForgotten && route.Request.Method == "PATCH")
            {
                isForgotten = true;
                await mei.Page.EvaluateAsync("address => fetch(address, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } })",
                    route.Request.Url);
            }
            await route.ContinueAsync();
        });
        await mei.Picks(await Person.PhotoAsync(1));
        await mei.HasPhotosReady(1);
        await mei.PressesPublish();
    }

    [Fact]
    public async Task A_removal_from_a_full_note_cannot_be_undone_until_there_is_space()
    {
        var mei = await Member("Mei");
        await mei.Opens("/publish");
        await mei.PicksPhotos(18);
        await mei.Tiles.First.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await mei.Picks(await Person.PhotoAsync(1));
        await Expect(mei.Tiles).ToHaveCountAsync(18);
        await mei.Presses("Undo");
        await mei.Sees("The note is full again. Remove something, then undo.");
        await Expect(mei.Tiles).ToHaveCountAsync(18);
    }

    [Fact]
    public async Task Back_after_publishing_leads_to_the_note()
    {
        var mei = await Member("Mei", Device.Desk with { IsStill = false });
        await mei.StartsANote("There and back");
        await mei.PicksPhotos(1);
        await mei.Sees("Saved");
        var note = await mei.PressesPublish();
        await mei.Page.GoBackAsync();
        await mei.IsAt(note);
    }

    [Fact]
    public async Task On_a_phone_many_photos_do_not_push_the_choices_out_of_view()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/publish");
        await mei.PicksPhotos(9);
        await mei.HasPhotosReady(9);
        await mei.Page.EvaluateAsync("() => scrollTo(0, 0)");

        var channel = (await mei.Field("Channel").BoundingBoxAsync())!;
        var actions = (await mei.Page.Locator(".composer-actions").BoundingBoxAsync())!;
        Assert.True(channel.Y + channel.Height <= actions.Y,
            $"The channel ends at {channel.Y + channel.Height}, the buttons begin at {actions.Y}");
        await Expect(mei.Page.Locator(".photo-pick")).ToBeInViewportAsync(new() { Ratio = 1 });
        await mei.FitsTheScreen();
    }

    [Fact]
    public async Task A_draft_that_the_server_refuses_shows_the_reason()
    {
        var mei = await Member("Mei");
        mei.Troubles.Forgive("/drafts answered 422");
        await mei.Page.RouteAsync("**/drafts",
            route =>
                route.FulfillAsync(new()
                {
                    Status = 422,
                    ContentType = "application/json",
                    Body = """{"message":"One of the photos is not there any more."}""",
                }));
        await mei.StartsANote("Kept elsewhere");

        await mei.Sees("Not saved: One of the photos is not there any more.");
    }
}
