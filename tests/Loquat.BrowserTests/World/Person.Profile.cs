namespace Loquat.BrowserTests;

/// The pictures of the person's profile.
public sealed partial class Person
{
    public ILocator AvatarEditor => Page.Locator(".picture-avatar .picture-editor");

    public ILocator CoverEditor => Page.Locator(".picture-cover .picture-editor");

    public ILocator OwnAvatar => Page.Locator(".picture-avatar img.avatar");

    /// Picks a photo and stops at the crop dialog.
    public async Task PicksAnAvatar(FilePayload photo)
    {
        await Opens("/settings/profile");
        await PicksPicture("avatar", photo);
        await Expect(AvatarEditor.Locator(".crop-frame")).ToBeFocusedAsync();
    }

    public Task PicksPicture(string place, FilePayload photo) => Page.Locator($".picture-{place} [data-pick]").SetInputFilesAsync(photo);

    public async Task Saves(ILocator editor)
    {
        await editor.GetByRole(AriaRole.Button, new() { Name = In("Save", "保存") }).ClickAsync();
        await IsAt("/settings/profile?saved=true");
    }

    public async Task<string> AvatarOnTheCardOf(string note)
    {
        await Opens("/");
        return (await Page.Locator(".card", new() { Has = Page.Locator($"[href='{note}']") }).Locator("img.avatar")
            .GetAttributeAsync("src"))!;
    }

    /// Waits for the picture and returns its ratio of width to height.
    public static Task<double> ShapeOf(ILocator picture) =>
        picture.EvaluateAsync<double>("async image => { await image.decode(); return image.naturalWidth / image.naturalHeight; }");
}
