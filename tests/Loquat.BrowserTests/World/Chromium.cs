namespace Loquat.BrowserTests;

/// One browser for all journeys; each person has a profile of their own in it.
static class Chromium
{
    static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Running = new(StartAsync);

    public static async Task<IBrowserContext> NewProfileAsync(BrowserNewContextOptions options) =>
        await (await Running.Value).Browser.NewContextAsync(options);

    public static async Task CloseAsync()
    {
        if (Running.IsValueCreated)
        {
            var (driver, browser) = await Running.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("LOQUAT_TEST_CHROMIUM") ?? "/usr/bin/chromium";
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        SetDefaultExpectTimeout(15_000);
        return (driver, browser);
    }
}
