using System.Globalization;
using System.Text.Json;
using Loquat.Media.Uploads;
using Loquat.Notes;
using Loquat.Tests;

namespace Loquat.BrowserTests;

/// Notes with photos, and their stage.
public sealed partial class Person
{
    public ILocator Layer => Page.Locator(".layer");

    public ILocator Slides => Page.Locator(".slide");

    public ILocator Count => Page.Locator(".carousel-count");

    public ILocator SlideList => Page.Locator(".slides");

    public ILocator CardOf(string note) => Page.Locator($".cards .card-link[href='{note}']");

    /// Publishes photos without opening a page and returns the address of the note.
    public async Task<string> HasPublishedPhotos(string title, params (int Width, int Height)[] sizes)
    {
        var photos = new List<string>();
        foreach (var (width, height) in sizes)
        {
            photos.Add(await SendsAPhoto(await PhotoFiles.PhoneJpegAsync(width, height, scene: title.Length + photos.Count)));
        }
        foreach (var photo in photos)
        {
            await UntilReady(photo);
        }
        return await SendsANote(title, [.. photos]);
    }

    Task<string> SendsANote(string title, params string[] media) => SendsANote([("title", title), ("body", "#photos"), .. media.SelectMany(
        (medium, i) => new[] { ("photo", medium), ($"alt-{medium}", string.Create(CultureInfo.InvariantCulture, $"Scene {i + 1}")) })]);

    async Task<string> SendsANote(IEnumerable<(string Name, string Value)> content)
    {
        (string Name, string Value)[] fields = [("key", NoteKeys.New()), ("visibility", "Public"), .. content];
        var answer = await profile.APIRequest.PostAsync("/publish", new()
        {
            Data = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")),
            MaxRedirects = 0,
            Headers = [new("Origin", town.Home), new("Content-Type", "application/x-www-form-urlencoded")],
        });
        Assert.True(answer.Status == 303, $"{Handle} could not publish: {answer.Status} {await answer.TextAsync()}");
        return answer.Headers["location"];
    }

    /// Publishes a note with text only, without opening a page.
    public Task HasPublished(string title) =>
        Sends("/publish", ("key", NoteKeys.New()), ("title", title), ("body", "#photos"), ("visibility", "Public"));

    /// Waits for the script that makes the stage react to keys and touch, which is loaded after the page.
    public Task HasTheStage() => Expect(Page.Locator("photo-carousel:defined").Last).ToBeVisibleAsync();

    /// Checks which photo is in the middle of the stage.
    public async Task SeesPhoto(int number, int of)
    {
        await HasTheStage();
        await Expect(Count).ToHaveTextAsync($"{number}/{of}");
    }

    /// Returns the scale of the photo relative to its frame.
    public Task<double> Magnification() => Page.EvaluateAsync<double>(
        """
            () => Math.max(1, ...[...document.querySelectorAll('.slide-view')].map((view) => new DOMMatrix(getComputedStyle(view).transform)
                .a))
            """);

    public async Task SeesMagnification(Func<double, bool> expected)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (expected(await Magnification()))
            {
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail($"Shown {await Magnification()} times as large");
    }

    /// Moves fingers from their start to their end positions, relative to the middle of the stage.
    public async Task Moves(params ((int X, int Y) From, (int X, int Y) To)[] fingers)
    {
        const int Steps = 8;
        var devtools = await profile.NewCDPSessionAsync(Page);
        var box = (await SlideList.BoundingBoxAsync())!;
        var (middleX, middleY) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        for (var step = 0; step <= Steps; step++)
        {
            var at = fingers.Select((f, id) => new
            {
                x = middleX + f.From.X + ((f.To.X - f.From.X) * step / (double)Steps),
                y = middleY + f.From.Y + ((f.To.Y - f.From.Y) * step / (double)Steps),
                id,
            }).ToArray();
            await devtools.SendAsync("Input.dispatchTouchEvent",
                new() { ["type"] = step == 0 ? "touchStart" : "touchMove", ["touchPoints"] = at });
            await Task.Delay(16);
        }
        await devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    /// Sends both taps without pause: a busy machine must not turn them into two single taps.
    public async Task DoubleTaps()
    {
        var devtools = await profile.NewCDPSessionAsync(Page);
        var box = (await SlideList.BoundingBoxAsync())!;
        var at = new[] { new { x = box.X + (box.Width / 2), y = box.Y + (box.Height / 2) } };
        for (var tap = 0; tap < 2; tap++)
        {
            await devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = at });
            await devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        }
    }

    Task<string> SendsAPhoto(byte[] photo) => SendsAFile(photo, "");

    async Task<string> SendsAFile(byte[] file, string metadata)
    {
        var begun = await profile.APIRequest.PostAsync("/uploads", new()
        {
            Headers = [
                new("Origin", town.Home), new("Tus-Resumable", "1.0.0"),
                new("Upload-Length", file.Length.ToString(CultureInfo.InvariantCulture)), new("Upload-Metadata", metadata)
            ],
        });
        Assert.Equal(201, begun.Status);
        var sent = await profile.APIRequest.FetchAsync(begun.Headers["location"], new()
        {
            Method = "PATCH",
            DataByte = file,
            Headers = [
                new("Origin", town.Home), new("Tus-Resumable", "1.0.0"), new("Upload-Offset", "0"),
                new("Content-Type", "application/offset+octet-stream")
            ],
        });
        Assert.Equal(204, sent.Status);
        return begun.Headers["loquat-medium"];
    }

    /// Waits until the browser has stored the note and its photo; a crash loses what is not stored yet.
    public async Task HasKeptAPhotoHere()
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await Page.EvaluateAsync<bool>(
                """
                async () => {
                  const done = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
                  const shelf = await done(indexedDB.open("loquat"));
                  const counts = await Promise.all(["drafts", "photos"].map((name) =>
                      done(shelf.transaction(name).objectStore(name).count())));
                  shelf.close();
                  return counts.every((count) => count > 0);
                }
                """))
            {
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail("The browser does not keep the photo");
    }

    async Task UntilReady(string photo)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            var answer = JsonDocument.Parse(await (await profile.APIRequest.GetAsync($"/photos/{photo}")).TextAsync()).RootElement;
            if (answer.GetProperty("state").GetString() == "ready")
            {
                return;
            }
            await Task.Delay(200);
        }
        Assert.Fail($"Photo {photo} does not get ready");
    }
}
