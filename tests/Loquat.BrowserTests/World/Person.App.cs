namespace Loquat.BrowserTests;

/// The installed app, keyboard shortcuts, and pull to refresh.
public sealed partial class Person
{
    public ILocator Keys => Page.GetByRole(AriaRole.Dialog, new() { Name = In("Keyboard shortcuts", "键盘快捷键") });

    /// Waits until the service worker controls this page. Before that, it stores its files.
    public async Task HasTheWorker() =>
        await Page.WaitForFunctionAsync(
            """
                language => navigator.serviceWorker.controller?.scriptURL.endsWith(language)
                    && navigator.serviceWorker.controller.state === 'activated'
                """, In("=en", "=zh-Hans"), new() { Timeout = 30_000 });

    /// Returns the addresses in all caches of the service worker.
    public async Task<string[]> KeepsOnTheDevice() => await Page.EvaluateAsync<string[]>(
        """
        async () => {
          const kept = [];
          for (const name of await caches.keys()) {
            kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
          }
          return kept;
        }
        """);

    public Task Hits(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) =>
    {
        await before;
        await Page.Keyboard.PressAsync(key);
    });

    /// Pulls slowly, and releases at the end.
    public async Task PullsDown(int pixels, Func<Task>? beforeLettingGo = null)
    {
        // The script is loaded a moment after the page.
        await Expect(Page.Locator("html.pulls")).ToHaveCountAsync(1);
        var devtools = await profile.NewCDPSessionAsync(Page);
        for (var step = 0; step <= 10; step++)
        {
            object[] at = [new Dictionary<string, object> { ["x"] = 190, ["y"] = 300 + (pixels * step / 10) }];
            await devtools.SendAsync("Input.dispatchTouchEvent",
                new() { ["type"] = step == 0 ? "touchStart" : "touchMove", ["touchPoints"] = at });
        }
        await (beforeLettingGo?.Invoke() ?? Task.CompletedTask);
        await devtools.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    /// Counts vibrations in place of the device.
    public Task FeelsTicks() => Page.EvaluateAsync("() => { window.ticks = 0; navigator.vibrate = () => (window.ticks += 1) > 0; }");

    public async Task<int> Ticks() => await Page.EvaluateAsync<int>("() => window.ticks");

    /// Submits a form from another site.
    public async Task SendsFromElsewhere(string address, params (string Name, string Value)[] fields)
    {
        await Page.GotoAsync("about:blank");
        var inputs = string.Concat(fields.Select(f => $"<input name='{f.Name}' value='{f.Value}'>"));
        await Page.SetContentAsync($"<form method='post' action='{address}'>{inputs}<button>Send</button></form>");
        await Page.GetByRole(AriaRole.Button).ClickAsync();
    }
}
