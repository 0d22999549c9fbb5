namespace Loquat.BrowserTests;

/// Use by keyboard alone. After each step something has the focus, the focus is drawn, and nothing covers it.
public sealed partial class Person
{
    // Enough to reach the third row of cards on a wide screen.
    const int Patience = 120;

    const string TroubleWithFocus = """
        async () => {
          // Even the shortest transition lasts until the next frame.
          await Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished));
          const focused = document.activeElement;
          if (!focused || focused === document.body) {
            return "nothing has the focus";
          }
          // The start of a page or a layer has the focus only until the next Tab.
          if (focused.tabIndex < 0) {
            return null;
          }
          // An invisible field may cover the element that it belongs to.
          const shown = [focused, focused.closest("label")].filter(Boolean);
          const isDrawn = shown.map((element) => getComputedStyle(element)).some(({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== "none" && outlineWidth !== "0px") || (focused.matches("input, textarea") && boxShadow !== "none"));
          if (!isDrawn) {
            return `the focus is not drawn on ${focused.outerHTML.slice(0, 200)}`;
          }
          const { left, top, width, height } = shown.at(-1).getClientRects()[0];
          const [x, y] = [left + width / 2, Math.min(top + height / 2, Math.max(top, 0) + innerHeight / 2)];
          const seen = document.elementFromPoint(x, y);
          return seen && (shown.some((element) => element.contains(seen)) || seen.contains(focused))
            ? null
            : `${focused.outerHTML.slice(0, 200)} at ${Math.round(x)}, ${Math.round(y)} is covered by ${seen?.outerHTML.slice(0, 120)}`;
        }
        """;

    Task<ScreenReader>? reader;

    public Task<ScreenReader> Reader => reader ??= ScreenReader.OfAsync(Page);

    /// Tabs until the focused element has this role and name in Chromium's accessibility tree. An asterisk at the end matches anything.
    public Task TabsTo(string role, string name) => WalksTo("Tab", role, name);

    public Task TabsBackTo(string role, string name) => WalksTo("Shift+Tab", role, name);

    public async Task TabsToAndHits(string role, string name, string key = "Enter")
    {
        await TabsTo(role, name);
        await Hits(key);
    }

    public async Task TabsToAndTypes(string field, string words)
    {
        await TabsTo("textbox", field);
        await Page.Keyboard.TypeAsync(words);
    }

    /// Checks a focus that was not moved by Tab.
    public async Task HasTheFocusOn(ILocator goal)
    {
        await Expect(goal).ToBeFocusedAsync();
        await SeesTheFocus();
    }

    /// Checks that the focus is visible and returns the focused element.
    public async Task<string> SeesTheFocus(params IEnumerable<string> way)
    {
        var trouble = await Page.EvaluateAsync<string?>(TroubleWithFocus);
        Assert.True(trouble is null, $"{Path}: {trouble} {string.Join(" → ", way)}");
        return await (await Reader).FocusAsync();
    }

    /// Tabs from the top of the page to its end, or up to a limit.
    public async Task TabsThrough()
    {
        for (var stops = 0; stops < Patience; stops++)
        {
            await Hits("Tab");
            if (await Page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
            {
                return;
            }
            var trouble = await Page.EvaluateAsync<string?>(TroubleWithFocus);
            Assert.True(trouble is null, $"{Path}, stop {stops + 1}: {trouble}");
        }
    }

    async Task WalksTo(string key, string role, string name)
    {
        var way = new List<string>();
        while (way.Count < Patience)
        {
            await Hits(key);
            way.Add(await SeesTheFocus(way));
            if (way[^1] == $"{role} \"{name}\""
                || (name.EndsWith('*') && way[^1].StartsWith($"{role} \"{name[..^1]}", StringComparison.Ordinal)))
            {
                return;
            }
        }
        Assert.Fail($"{Path}: no {role} \"{name}\" on the way: {string.Join(" → ", way)}");
    }
}
