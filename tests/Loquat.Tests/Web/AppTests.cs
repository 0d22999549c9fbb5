using System.Text.Json;
using System.Text.RegularExpressions;
using Loquat.Tests.Conventions;

namespace Loquat.Tests.Web;

/// The installable app: manifest, service worker and cached files.
public partial class AppTests
{
    [Theory, BothDatabases]
    public async Task Every_page_links_to_an_installable_manifest(World world)
    {
        var link = (await world.Nobody.Explores()).Find("link[rel=manifest]")!;
        // Without cookies the manifest would not have the chosen language.
        Assert.Equal("use-credentials", link.GetAttribute("crossorigin"));
        var page = await world.Nobody.Opens(link.GetAttribute("href")!);
        Assert.Equal("application/manifest+json", page.Is(OK).ContentHeaders.ContentType!.MediaType);
        var manifest = JsonDocument.Parse(page.Text).RootElement;

        Assert.Equal("standalone", manifest.GetProperty("display").GetString());
        foreach (var home in new[] { "id", "start_url", "scope" })
        {
            Assert.Equal("/", manifest.GetProperty(home).GetString());
        }
        var icons = manifest.GetProperty("icons").EnumerateArray().ToList();
        Assert.Equal(["192x192 any", "512x512 any", "512x512 maskable"],
            icons.Select(i => $"{i.GetProperty("sizes")} {i.GetProperty("purpose")}"));
        foreach (var icon in icons)
        {
            var bytes = await (await world.Nobody.Arrives()).BytesAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal(icon.GetProperty("sizes").GetString(), SizeOf(bytes));
        }
        Assert.Equal(["/publish", "/following", "/notices"],
            manifest.GetProperty("shortcuts").EnumerateArray().Select(s => s.GetProperty("url").GetString()));
        var share = manifest.GetProperty("share_target");
        Assert.Equal("/share POST multipart/form-data",
            $"{share.GetProperty("action")} {share.GetProperty("method")} {share.GetProperty("enctype")}");
        Assert.Equal("files", share.GetProperty("params").GetProperty("files")[0].GetProperty("name").GetString());
    }

    [Theory, BothDatabases]
    public async Task The_manifest_is_in_the_language_of_the_reader(World world)
    {
        var english = JsonDocument.Parse((await world.Nobody.Opens("/manifest.webmanifest", ("Accept-Language", "en"))).Text).RootElement;
        var chinese = JsonDocument.Parse(
            (await world.Nobody.Opens("/manifest.webmanifest", ("Accept-Language", "zh-CN"))).Text).RootElement;

        Assert.Equal(("Loquat", "en", "New note"), Said(english));
        Assert.Equal(("枇杷", "zh-Hans", "写笔记"), Said(chinese));

        static (string?, string?, string?) Said(JsonElement manifest) =>
            (manifest.GetProperty("name").GetString(), manifest.GetProperty("lang").GetString(),
                manifest.GetProperty("shortcuts")[0].GetProperty("name").GetString());
    }

    [Theory, BothDatabases]
    public async Task The_service_worker_is_revalidated_and_its_cached_files_exist(World world)
    {
        var worker = await world.Nobody.Opens("/sw.js?language=en");
        Assert.Equal("text/javascript", worker.Is(OK).ContentHeaders.ContentType!.MediaType);
        Assert.True(worker.Headers.CacheControl!.NoCache);

        var kept = AssetAddress().Matches(worker.Text).Select(m => m.Value).ToList();
        Assert.Contains(kept, address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(kept, address => address.EndsWith(".js", StringComparison.Ordinal));
        foreach (var address in kept)
        {
            (await world.Nobody.Opens(address)).Is(OK);
        }
    }

    [Theory, BothDatabases]
    public async Task The_offline_page_contains_nothing_personal(World world)
    {
        var mine = await world.Mei.Opens("/offline");
        var nobodys = await world.Nobody.Opens("/offline");

        Assert.Equal(nobodys.Is(OK).Text, mine.Is(OK).Text);
        Assert.True(mine.Shows("No connection right now"));
        Assert.Equal("", mine.Find("main a.button")!.GetAttribute("href"));
        Assert.True((await world.Nobody.Opens("/offline", ("Accept-Language", "zh"))).Shows("现在连不上网络"));
    }

    [Theory, BothDatabases]
    public async Task The_shortcut_list_matches_the_shortcuts(World world)
    {
        var footer = (await world.Nobody.Explores()).Find(".foot a[href='/shortcuts']");
        Assert.NotNull(footer);
        var page = (await world.Nobody.Opens("/shortcuts")).Is(OK);
        var sheet = (await world.Nobody.Opens("/shortcuts", ("HX-Request", "true"))).Is(OK);
        var known = KeyInScript().Matches(await File.ReadAllTextAsync(SourceTree.PathOf("src/Loquat/Web/Client/app/keys.ts")))
            .Select(m => m.Groups[1].Value).ToList();

        Assert.Contains("?", known);
        Assert.Equal(known.Order(StringComparer.Ordinal), Listed(page));
        Assert.Equal(known.Order(StringComparer.Ordinal), Listed(sheet));
        Assert.NotNull(sheet.Find("dialog[aria-labelledby=keys-title]"));
        Assert.True((await world.Nobody.Opens("/shortcuts", ("Accept-Language", "zh"))).Shows("下一篇笔记"));

        static IEnumerable<string?> Listed(Page page) =>
            page.Document.QuerySelectorAll("[data-key]").Select(line => line.GetAttribute("data-key")).Order(StringComparer.Ordinal);
    }

    /// Reads the header of a PNG.
    static string SizeOf(byte[] png) => $"{Number(png, 16)}x{Number(png, 20)}";

    static int Number(byte[] bytes, int at) => (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];

    [GeneratedRegex(@"/assets/[A-Za-z0-9._-]+")]
    private static partial Regex AssetAddress();

    [GeneratedRegex("""^  "([^"]+)":""", RegexOptions.Multiline)]
    private static partial Regex KeyInScript();
}
