namespace Loquat.BrowserTests;

/// Target sizes, and reflow at 400 % zoom.
public sealed class ReachJourneys : Journey
{
    protected override Task<Town> Place => Town.ReadOut;

    // Targets are at least 24 by 24, except in sentences (WCAG 2.5.8; no other exception is needed). An invisible element over a small one
    // and its label count as part of the target.
    const string TooSmall = """
        () => {
          const least = 24;
          const touched = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex='0']";
          const isInSentence = (element) =>
            getComputedStyle(element).display === "inline"
              && [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
          const isHit = (element, x, y) => {
            const hit = document.elementFromPoint(x, y);
            return element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit));
          };
          const isLarge = (element) => {
            const { width, height } = element.getBoundingClientRect();
            if (width >= least && height >= least) {
              return true;
            }
            element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
            const { left, top } = element.getBoundingClientRect();
            const [x, y] = [left + width / 2, top + height / 2];
            return [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].every(([right, down]) => isHit(element, x + right, y + down));
          };
          return [...document.querySelectorAll(touched)]
            .filter((element) => element.checkVisibility({ visibilityProperty: true })
              && !element.closest("[inert], .skip") && getComputedStyle(element).clipPath === "none")
            .filter((element) => !isInSentence(element) && !isLarge(element))
            .map((element) => [element.outerHTML.slice(0, 160), element.getBoundingClientRect()])
            .map(([html, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
        }
        """;

    // Finds elements beyond the right edge that are not in a scrolling container.
    const string CutOff = """
        () => {
          const scrolls = (element) => element && element !== document.body
            && (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          return [...document.querySelectorAll("body *")]
            .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1
              && !scrolls(element.parentElement)
              && !element.closest(".skip, .visually-hidden, svg, .toasts, .cover, .card-photo, .slides"))
            .map((element) => element.outerHTML.slice(0, 160));
        }
        """;

    // A window of 1280 by 1024 at 400 % zoom.
    static readonly Device Enlarged = new(320, 256, Scale: 4);

    [Theory, InlineData(true), InlineData(false)]
    public async Task Every_target_is_large_enough(bool onPhone)
    {
        var (mei, sam, note) = await SomebodyWithANote(onPhone ? Device.Phone : Device.Desk);
        var small = new List<string>();
        foreach (var address in new[]
        {
            "/", note, mei.Address, $"{mei.Address}/followers", sam.Address, "/notices", "/publish", "/drafts", "/settings/profile",
            "/settings/privacy", "/settings/security", "/settings/account", "/shortcuts",
        })
        {
            await sam.Opens(address);
            small.AddRange((await sam.Page.EvaluateAsync<string[]>(TooSmall)).Select(found => $"{address}: {found}"));
        }
        var visitor = await Somebody("Visitor", onPhone ? Device.Phone : Device.Desk);
        foreach (var address in new[] { "/", note, "/sign-in", "/sign-up", "/terms" })
        {
            await visitor.Opens(address);
            small.AddRange((await visitor.Page.EvaluateAsync<string[]>(TooSmall)).Select(found => $"{address}: {found}"));
        }
        Assert.True(small.Count == 0, string.Join('\n', small.Distinct()));
    }

    [Theory]
    [InlineData("en-US", "/", "note", "profile", "/notices", "/publish")]
    [InlineData("zh-CN", "/settings/privacy", "/settings/profile", "/welcome/interests", "/sign-up", "note")]
    public async Task At_400_percent_nothing_is_clipped_and_the_focus_stays_visible(string locale, params string[] places)
    {
        var (mei, sam, note) = await SomebodyWithANote(Enlarged with { Locale = locale });
        var visitor = await Somebody("Visitor", Enlarged with { Locale = locale });
        foreach (var place in places)
        {
            var person = place == "/sign-up" ? visitor : sam;
            await person.Opens(place switch { "note" => note, "profile" => mei.Address, _ => place });
            await person.FitsTheScreen();
            Assert.Empty(await person.Page.EvaluateAsync<string[]>(CutOff));
            await person.TabsThrough();
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_bars_of_a_note_do_not_hide_the_focused_element(bool onPhone)
    {
        var (mei, sam, note) = await SomebodyWithANote(onPhone ? Device.Phone : Device.Desk);
        for (var i = 0; i < 8; i++)
        {
            await mei.HasSaid(note, $"Word {i}");
        }
        await sam.Opens(note);
        await sam.TabsThrough();
        await sam.Opens(mei.Address);
        await sam.CardOf(note).PressAsync("Enter");
        await Expect(sam.Layer).ToBeVisibleAsync();
        for (var stops = 0; stops < 50; stops++)
        {
            await sam.Hits("Tab");
            await sam.SeesTheFocus();
        }
    }

    async Task<(Person Author, Person Reader, string Note)> SomebodyWithANote(Device device)
    {
        var mei = await Member("Mei");
        var note = await mei.HasPublishedPhotos("Morning on the hill", (800, 600), (600, 800));
        await mei.HasSaid(note, "With a view");
        var sam = await Member("Sam", device);
        var own = await sam.HasNote("Bread");
        await mei.Likes(own);
        await mei.HasSaid(own, "And butter");
        return (mei, sam, note);
    }
}
