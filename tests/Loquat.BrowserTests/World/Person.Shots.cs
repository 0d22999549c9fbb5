namespace Loquat.BrowserTests;

/// Saves screenshots of a test in the folder in `LOQUAT_TEST_SHOTS`; without it nothing is saved.
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
