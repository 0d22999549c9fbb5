namespace Loquat.BrowserTests;

/// One browser for all tests, with a profile for each person. Uses the headless shell if it is installed: the full browser needs about as
/// much processor time again for its own window.
static class Chromium
{
    static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    const string WholePath = "/usr/bin/chromium";
    const string ShellPath = "/usr/bin/chromium-headless-shell";

    static readonly Lazy<Task<IPlaywright>> Driver = new(Playwright.CreateAsync);
    static readonly Lazy<Task<IBrowser>> Shell = new(
        () => StartAsync(Environment.GetEnvironmentVariable("LOQUAT_TEST_CHROMIUM") ?? (File.Exists(ShellPath) ? ShellPath : WholePath)));

    /// Only the full browser supports notifications.
    static readonly Lazy<Task<IBrowser>> Whole = new(() => StartAsync(WholePath));

    public static async Task<IBrowserContext> NewProfileAsync(BrowserNewContextOptions options, bool hasNotifications = false) =>
        await (await (hasNotifications ? Whole : Shell).Value).NewContextAsync(options);

    public static async Task CloseAsync()
    {
        foreach (var browser in (Lazy<Task<IBrowser>>[])[Shell, Whole])
        {
            if (browser.IsValueCreated)
            {
                await (await browser.Value).CloseAsync();
            }
        }
        if (Driver.IsValueCreated)
        {
            (await Driver.Value).Dispose();
        }
    }

    static async Task<IBrowser> StartAsync(string path)
    {
        var browser = await (await Driver.Value).Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        SetDefaultExpectTimeout(15_000);
        return browser;
    }
}
