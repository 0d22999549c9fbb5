using Loquat.Data;
using Loquat.Tests.Conventions;

namespace Loquat.BrowserTests;

/// Compares the style guide with stored pictures. To update them, run these tests with LOQUAT_TEST_NEW_PICTURES=1 and review the result
/// before committing.
public sealed class StyleguideJourneys : Journey
{
    // The tolerated share of different pixels, because another browser version renders edges slightly differently.
    const double Tolerated = 0.004;

    static readonly bool TakesNewOnes = Environment.GetEnvironmentVariable("LOQUAT_TEST_NEW_PICTURES") == "1";

    protected override Task<Town> Place => Town.Workshop;

    [Theory]
    [InlineData("desktop-light-en", false, false, "en-US")]
    [InlineData("desktop-dark-zh", false, true, "zh-CN")]
    [InlineData("phone-light-zh", true, false, "zh-CN")]
    [InlineData("phone-dark-en", true, true, "en-US")]
    public async Task The_components_match_their_stored_pictures(string name, bool onPhone, bool isDark, string locale)
    {
        var builder = await Somebody("Builder", (onPhone ? Device.Phone : Device.Desk) with { Locale = locale, IsDark = isDark });
        await builder.Opens("/styleguide");

        var now = await PictureAsync(builder);
        var path = SourceTree.PathOf($"tests/Loquat.BrowserTests/Styleguide/{name}.png");
        if (TakesNewOnes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, now);
        }
        var difference = await DifferenceAsync(await File.ReadAllBytesAsync(path), now);
        if (difference > Tolerated)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"styleguide-{name}.png");
            await File.WriteAllBytesAsync(kept, now);
            Assert.Fail($"{difference:P2} of the picture changed: it is kept as {kept}");
        }
    }

    [Fact]
    public async Task A_changed_button_colour_is_detected()
    {
        var builder = await Somebody("Builder");
        await builder.Opens("/styleguide");
        var before = await PictureAsync(builder);
        await builder.Page.EvaluateAsync("() => document.documentElement.style.setProperty('--action', '#2b6cb0')");

        Assert.InRange(await DifferenceAsync(before, await PictureAsync(builder)), Tolerated, 1);
    }

    [Fact]
    public async Task The_style_guide_does_not_exist_in_production()
    {
        var visitor = await Somebody("Visitor", on: Engine.Sqlite);
        visitor.Troubles.Forgive("answered 404");

        Assert.Equal(404, (await visitor.Page.GotoAsync("/styleguide"))!.Status);
    }

    // Uses the one font family that every test machine has.
    static async Task<byte[]> PictureAsync(Person person)
    {
        await person.Page.EvaluateAsync(
            """
            async () => {
              for (const name of ["--sans", "--sans-zh", "--serif", "--serif-zh"]) {
                document.documentElement.style.setProperty(name, '"Noto Sans CJK SC"');
              }
              document.querySelectorAll("img[loading=lazy]").forEach((image) => image.setAttribute("loading", "eager"));
              // Fixed elements would appear anywhere in a picture of the whole page.
              document.querySelectorAll(".bar, .skip, .toasts").forEach((fixed) => fixed.style.setProperty("display", "none"));
              await document.fonts.ready;
            }
            """);
        return await person.Page.ScreenshotAsync(
            new() { FullPage = true, Animations = ScreenshotAnimations.Disabled, Scale = ScreenshotScale.Css });
    }

    /// Returns the share of pixels that differ clearly, or 1 if the sizes differ.
    static async Task<double> DifferenceAsync(byte[] before, byte[] after)
    {
        await using var context = await Chromium.NewProfileAsync(new());
        var page = await context.NewPageAsync();
        return await page.EvaluateAsync<double>(
            """
            async (pictures) => {
              const [before, after] = await Promise.all(pictures.map(async (picture) => {
                const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
                const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
                canvas.drawImage(bitmap, 0, 0);
                return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
              }));
              if (before.width !== after.width || before.height !== after.height) {
                return 1;
              }
              let different = 0;
              for (let at = 0; at < before.data.length; at += 4) {
                different += [0, 1, 2].some((part) => Math.abs(before.data[at + part] - after.data[at + part]) > 40) ? 1 : 0;
              }
              return different / (before.width * before.height);
            }
            """,
            new[] { Convert.ToBase64String(before), Convert.ToBase64String(after) });
    }
}
