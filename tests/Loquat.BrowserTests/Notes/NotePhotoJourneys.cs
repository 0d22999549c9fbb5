namespace Loquat.BrowserTests;

/// The photos of a note on its stage.
public sealed class NotePhotoJourneys : Journey
{
    const string ShiftsOfLayout = """
        () => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) { sum += shift.hadRecentInput ? 0 : shift.value; }
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 800);
        })
        """;

    static readonly (int, int)[] Three = [(800, 600), (600, 800), (700, 700)];

    [Fact]
    public async Task Photos_are_browsed_and_zoomed_by_keyboard()
    {
        var mei = await Member("Mei");
        await mei.Opens(await mei.HasPublishedPhotos("Keys", Three));
        var keys = mei.Page.Keyboard;
        await mei.SeesPhoto(1, of: 3);
        await keys.PressAsync("ArrowRight");
        await mei.SeesPhoto(2, of: 3);
        await Expect(mei.Page.Locator("photo-carousel [role=status]")).ToHaveTextAsync("2 of 3: Scene 2");
        await keys.PressAsync("ArrowLeft");
        await mei.SeesPhoto(1, of: 3);

        await mei.SlideList.FocusAsync();
        await keys.PressAsync("End");
        await mei.SeesPhoto(3, of: 3);
        await Expect(mei.Button("Next")).ToBeDisabledAsync();
        await keys.PressAsync("Enter");
        await mei.SeesMagnification(times => times > 2);
        await keys.PressAsync("Escape");
        await mei.SeesMagnification(times => times == 1);
        await keys.PressAsync("Home");
        await mei.SeesPhoto(1, of: 3);
        await keys.PressAsync("z");
        await mei.SeesMagnification(times => times > 2);
        await keys.PressAsync("z");
        await mei.SeesMagnification(times => times == 1);
    }

    [Fact]
    public async Task Photos_are_browsed_by_wheel_and_zoomed_by_double_click()
    {
        var mei = await Member("Mei");
        await mei.Opens(await mei.HasPublishedPhotos("Wheel", Three));
        await mei.SeesPhoto(1, of: 3);
        await mei.SlideList.HoverAsync();
        await mei.Page.Mouse.WheelAsync(0, 120);
        await mei.SeesPhoto(2, of: 3);
        await mei.Button("Next").ClickAsync();
        await mei.SeesPhoto(3, of: 3);
        // Timers fire in order, so the pause that ends a movement of the wheel is over afterwards.
        await mei.Page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 160))");
        await mei.SlideList.HoverAsync();
        await mei.Page.Mouse.WheelAsync(0, -120);
        await mei.SeesPhoto(2, of: 3);

        await mei.SlideList.DblClickAsync();
        await mei.SeesMagnification(times => times > 2);
        await Expect(mei.Button("Zoom")).ToHaveAttributeAsync("aria-pressed", "true");
        await mei.Button("Zoom").ClickAsync();
        await mei.SeesMagnification(times => times == 1);
    }

    [Fact]
    public async Task Photos_are_swiped_pinched_and_double_tapped()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens(await mei.HasPublishedPhotos("Fingers", Three));
        await mei.SeesPhoto(1, of: 3);
        await mei.Moves(((140, 0), (-140, 0)));
        await mei.SeesPhoto(2, of: 3);

        await mei.Moves(((-30, 0), (-100, 0)), ((30, 0), (100, 0)));
        await mei.SeesMagnification(times => times is > 2 and < 4.1);
        // A zoomed photo is panned instead of swiped.
        await mei.Moves(((100, 0), (-60, 0)));
        await mei.SeesPhoto(2, of: 3);
        await mei.Moves(((-120, 0), (-20, 0)), ((120, 0), (20, 0)));
        await mei.SeesMagnification(times => times < 1.01);

        await mei.DoubleTaps();
        await mei.SeesMagnification(times => times > 2);
    }

    [Fact]
    public async Task Without_JavaScript_the_photos_are_a_scrolling_row()
    {
        var mei = await Member("Mei", Device.Phone with { HasScript = false });
        await mei.Opens(await mei.HasPublishedPhotos("Strip", Three));

        await Expect(mei.Slides).ToHaveCountAsync(3);
        await Expect(mei.Page.Locator(".carousel-controls")).ToBeHiddenAsync();
        await mei.Moves(((150, 0), (-150, 0)));
        await Expect(mei.Slides.Nth(1)).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await mei.Page.GetByText("Share", new() { Exact = true }).ClickAsync();
        await mei.Page.GetByText("QR code").ClickAsync();
        await Expect(mei.Page.Locator(".share-qr img")).ToBeVisibleAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_layout_does_not_shift_while_photos_load(bool onPhone)
    {
        var device = onPhone ? Device.Phone : Device.Desk;
        var mei = await Member("Mei", device);
        var note = await mei.HasPublishedPhotos("Calm", Three);
        foreach (var address in new[] { "/", note, mei.Address })
        {
            await mei.Opens(address);
            Assert.InRange(await mei.Page.EvaluateAsync<double>(ShiftsOfLayout), 0, 0.05);
            await mei.FitsTheScreen();
        }
    }

    [Fact]
    public async Task On_a_Chinese_phone_all_texts_are_in_Chinese()
    {
        var mei = await Member("Lin", Device.Phone with { Locale = "zh-CN" });
        var note = await mei.HasPublishedPhotos("三张照片", Three);
        await mei.Opens("/");
        await mei.CardOf(note).ClickAsync();
        await Expect(mei.Layer).ToBeVisibleAsync();
        await mei.HasTheStage();
        await mei.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(mei.Page.Locator("photo-carousel [role=status]")).ToContainTextAsync("第 2 个，共 3 个");
        await mei.Page.GetByText("分享", new() { Exact = true }).ClickAsync();
        await Expect(mei.Button("复制链接")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_photo_that_is_being_processed_appears_when_it_is_ready()
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Later", (400, 300));
        await mei.Page.RouteAsync($"**{note}", async route =>
        {
            // The page as a viewer gets it who comes before the photo is ready.
            var answer = await route.FetchAsync();
            var early = (await answer.TextAsync())
                .Replace("class=\"stage stage-photos\"",
                    $"class=\"stage stage-photos early\" hx-get=\"{note}?since=0\" hx-trigger=\"every 3s\" hx-select=\".stage\" "
                    + "hx-swap=\"outerHTML\"", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = early });
        });
        await mei.Opens(note);
        await Expect(mei.Page.Locator(".early")).ToHaveCountAsync(1);

        await Expect(mei.Page.Locator(".early")).ToHaveCountAsync(0);
        await mei.HasTheStage();
        await mei.Page.Keyboard.PressAsync("z");
        await mei.SeesMagnification(times => times > 2);
    }
}
