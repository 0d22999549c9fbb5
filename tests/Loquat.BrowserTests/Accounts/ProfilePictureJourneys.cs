using Loquat.Media.Uploads;

namespace Loquat.BrowserTests;

public sealed class ProfilePictureJourneys : Journey
{
    static readonly Device ChinesePhone = Device.Phone with { Locale = "zh-CN", IsDark = true };

    [Fact]
    public async Task An_avatar_is_picked_cropped_saved_and_shown_on_the_card()
    {
        var mei = await Member("Mei");
        var note = await mei.Publishes("First light", "Early.");
        await mei.PicksAnAvatar(await Person.PhotoAsync(1));
        await mei.Saves(mei.AvatarEditor);

        await mei.Sees("Saved.");
        Assert.Equal(1, await Person.ShapeOf(mei.OwnAvatar), 0.02);
        var shown = await mei.AvatarOnTheCardOf(note);
        var sam = await Somebody("Sam");
        Assert.Equal(shown, await sam.AvatarOnTheCardOf(note));
        await sam.Opens(mei.Address);
        Assert.Equal(1, await Person.ShapeOf(sam.Page.Locator(".profile img.avatar")), 0.02);
    }

    [Fact]
    public async Task A_cover_is_set_on_a_Chinese_phone_in_dark_mode()
    {
        var mei = await Member("Mei", ChinesePhone);
        await mei.Opens("/settings/profile");
        await mei.SpeaksChineseOnAScreenThatFits();
        await mei.PicksPicture("cover", await Person.PhotoAsync(2));
        await Expect(mei.CoverEditor.Locator(".crop-frame")).ToBeVisibleAsync();
        await mei.SpeaksChineseOnAScreenThatFits();
        var frame = (await mei.CoverEditor.Locator(".crop-frame").BoundingBoxAsync())!;
        Assert.Equal(3, frame.Width / frame.Height, 0.1);
        await mei.Saves(mei.CoverEditor);
        await mei.SpeaksChineseOnAScreenThatFits();

        await mei.Opens(mei.Address);
        Assert.Equal(3, await Person.ShapeOf(mei.Page.Locator(".profile-cover")), 0.05);
        await mei.SpeaksChineseOnAScreenThatFits();
    }

    [Fact]
    public async Task The_crop_frame_is_moved_and_saved_by_keyboard()
    {
        var mei = await Member("Mei");
        await mei.PicksAnAvatar(await Person.PhotoAsync(3));
        await mei.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await mei.Page.Keyboard.PressAsync("ArrowRight");
        var save = mei.AvatarEditor.GetByRole(AriaRole.Button, new() { Name = "Save" });
        await mei.TabsTo(save);
        var saved = mei.Page.WaitForRequestAsync(
            request => request.Method == "POST" && request.Url.EndsWith("/settings/profile/avatar", StringComparison.Ordinal));
        await mei.Page.Keyboard.PressAsync("Enter");

        var cut = Uri.UnescapeDataString((await saved).PostData!.Split("edit=")[1].Replace('+', ' ')).Split(' ');
        Assert.NotEqual("0.125", cut[1]);
        await mei.IsAt("/settings/profile?saved=true");
        Assert.Equal(1, await Person.ShapeOf(mei.OwnAvatar), 0.02);
    }

    [Fact]
    public async Task Cancelling_changes_nothing()
    {
        var mei = await Member("Mei");
        await mei.PicksAnAvatar(await Person.PhotoAsync(4));
        await mei.Page.Keyboard.PressAsync("Escape");
        await Expect(mei.AvatarEditor).ToBeHiddenAsync();

        await mei.Page.ReloadAsync();
        await Expect(mei.OwnAvatar).ToHaveCountAsync(0);
        await mei.PicksAnAvatar(await Person.PhotoAsync(5));
    }

    [Fact]
    public async Task A_picture_is_removed_and_restored()
    {
        var mei = await Member("Mei");
        await mei.PicksAnAvatar(await Person.PhotoAsync(6));
        await mei.Saves(mei.AvatarEditor);
        await mei.Presses("Remove photo");
        await mei.Sees("Removed.");
        await Expect(mei.OwnAvatar).ToHaveCountAsync(0);

        await mei.Presses("Undo");
        await Expect(mei.OwnAvatar).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_not_a_photo_shows_a_message_beside_the_button()
    {
        var mei = await Member("Mei");
        await mei.Opens("/settings/profile");
        await mei.PicksPicture("cover", new FilePayload { Name = "clip.mp4", MimeType = "video/mp4", Buffer = [1, 2, 3] });
        await mei.Sees("This is not a photo that we can read.");
        await mei.PicksPicture("cover",
            new FilePayload { Name = "disguised.jpg", MimeType = "image/jpeg", Buffer = "%PDF-1.7 not a photo"u8.ToArray() });
        await Expect(mei.CoverEditor).ToBeHiddenAsync();
        await mei.Sees("This is not a photo that we can read.");
    }

    [Fact]
    public async Task Without_JavaScript_a_form_sets_the_avatar()
    {
        var mei = await Member("Mei", Device.Desk with { HasScript = false });
        await mei.Opens("/settings/profile");
        await mei.PicksPicture("avatar", await Person.PhotoAsync(7));
        await mei.Page.Locator(".picture-avatar").GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await mei.IsAt("/settings/profile?saved=true");
        for (var tries = 0; tries < 50 && await mei.OwnAvatar.CountAsync() == 0; tries++)
        {
            await Task.Delay(200);
            await mei.Page.ReloadAsync();
        }
        Assert.Equal(1, await Person.ShapeOf(mei.OwnAvatar), 0.02);
    }
}
