namespace Loquat.BrowserTests;

/// To look at what a journey comes past: pictures in the folder that `LOQUAT_TEST_SHOTS` names, and none without it.
public sealed partial class Person
{
    public async Task IsShot(string name)
    {
        if (Environment.GetEnvironmentVariable("LOQUAT_TEST_SHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"{name}.png") });
        }
    }
}
