using Loquat.Tests;

namespace Loquat.BrowserTests;

/// Photos in the composer.
public sealed partial class Person
{
    public ILocator Tiles => Page.Locator("[data-list] .photo");

    public ILocator ReadyTiles => Page.Locator("[data-list] .photo[data-phase=ready]");

    public ILocator Editor => Page.GetByRole(AriaRole.Dialog, new() { Name = In("Edit", "编辑"), Exact = true });

    public ILocator Crop => Page.Locator(".crop-frame");

    public Task Picks(params FilePayload[] files)
    {
        // A preview may be loading when the note is published or the photo is cropped, which changes its address.
        Troubles.Forgive("/720.webp answered 404");
        // The driver first transfers megabytes into the browser, which a real person doesn't wait for.
        return Page.Locator("[data-pick]").First.SetInputFilesAsync(files, new() { Timeout = 60_000 });
    }

    /// Creates the file in the browser, so that it need not be transferred there.
    public Task PicksAFileOf(int bytes) => Page.Locator("[data-pick]").First.EvaluateAsync(
        """
        (input, bytes) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], "huge.jpg", { type: "image/jpeg" }));
          input.files = transfer.files;
          input.dispatchEvent(new Event("change"));
        }
        """,
        bytes);

    public async Task PicksPhotos(int count)
    {
        var photos = new List<FilePayload>();
        for (var i = 0; i < count; i++)
        {
            photos.Add(await PhotoAsync(i));
        }
        await Picks([.. photos]);
    }

    public Task HasPhotosReady(int count) => Expect(ReadyTiles).ToHaveCountAsync(count, new() { Timeout = 60_000 });

    /// Waits until this share of a file is uploaded.
    public async Task HasSent(int percent) => await Page.WaitForFunctionAsync(
        "least => [...document.querySelectorAll('.photo-progress')].some(one => !one.hidden && one.value >= least && one.value < 90)",
        percent);

    public async Task OpensPhoto(int place)
    {
        await Tiles.Nth(place - 1).Locator("[data-open]").ClickAsync();
        await Expect(Editor).ToBeVisibleAsync();
    }

    public async Task IsDoneWithThePhoto()
    {
        await Presses(In("Done", "完成"));
        await Expect(Editor).ToBeHiddenAsync();
    }

    public async Task DescribesPhoto(int place, string words)
    {
        await OpensPhoto(place);
        await Types(In("Description", "图片描述"), words);
        await IsDoneWithThePhoto();
    }

    /// Returns the ids of the photos in order.
    public async Task<IReadOnlyList<string>> PhotosInOrder() =>
        await Page.Locator("[data-list] input[name=photo]").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");

    public async Task HasPhotosInOrder(params string[] ids)
    {
        await Expect(Tiles).ToHaveCountAsync(ids.Length);
        for (var place = 0; place < ids.Length; place++)
        {
            await Expect(Tiles.Nth(place).Locator("input[name=photo]")).ToHaveValueAsync(ids[place]);
        }
    }

    /// Returns the ratio of width to height of the server's preview.
    public async Task<double> ShapeOfPhoto(int place) =>
        await Tiles.Nth(place - 1).Locator("img")
            .EvaluateAsync<double>("async image => { await image.decode(); return image.naturalWidth / image.naturalHeight; }");

    /// Drops files on the composer or pastes them into it.
    public async Task Receives(string kind, params FilePayload[] files)
    {
        var transfer = await Page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const { name, type, bytes } of files) {
                transfer.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))], name, { type }));
              }
              return transfer;
            }
            """,
            files.Select(f => new { name = f.Name, type = f.MimeType, bytes = Convert.ToBase64String(f.Buffer) }).ToArray());
        if (kind == "paste")
        {
            await Text.EvaluateAsync(
                "(area, data) => area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
                transfer);
            return;
        }
        await Text.DispatchEventAsync("dragover", new { dataTransfer = transfer });
        await Expect(Page.Locator(".composer.dropping")).ToBeVisibleAsync();
        await Text.DispatchEventAsync("drop", new { dataTransfer = transfer });
    }

    /// Swipes with a finger, optionally after a long press.
    public async Task Swipes((double X, double Y) from, (double X, double Y) to, TimeSpan holding = default)
    {
        var devtools = await profile.NewCDPSessionAsync(Page);
        Task Touch(string type, params (double X, double Y)[] points) => devtools.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = points.Select(p => new Dictionary<string, object> { ["x"] = p.X, ["y"] = p.Y }).ToArray(),
        });
        await Touch("touchStart", from);
        await Task.Delay(holding);
        for (var step = 1; step <= 8; step++)
        {
            await Touch("touchMove", (from.X + ((to.X - from.X) * step / 8), from.Y + ((to.Y - from.Y) * step / 8)));
        }
        await Touch("touchEnd");
    }

    public static async Task<FilePayload> PhotoAsync(int scene = 0, int width = 480, int height = 360) =>
        new()
        {
            Name = $"photo {scene}.jpg",
            MimeType = "image/jpeg",
            Buffer = await PhotoFiles.PhoneJpegAsync(width, height,
            scene: scene)
        };

    /// A photo that is large enough that its upload takes a moment even locally.
    public static async Task<FilePayload> HeavyPhotoAsync()
    {
        var photo = await PhotoFiles.PhoneJpegAsync();
        // Decoders ignore data after the end of the picture.
        return new() { Name = "heavy.jpg", MimeType = "image/jpeg", Buffer = [.. photo, .. new byte[12 * 1024 * 1024]] };
    }
}
