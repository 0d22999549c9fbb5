namespace Loquat.Tests.Security;

public class PolicyTests
{
    [Theory, BothDatabases]
    public async Task Every_response_has_the_policy_and_no_page_violates_it(World world)
    {
        var pages = (await EveryPage.WalkAsync(world)).Concat(await EveryPage.WalkAsync(world, language: "zh-CN")).ToList();
        var asset = (await world.Nobody.Explores()).Find("link[rel=stylesheet]")!.GetAttribute("href")!;
        var tooLarge = await (await world.Nobody.Arrives()).PostAsync("/sign-in", [("handle", new string('x', 5_000_000))]);
        Page[] others = [
            await world.Nobody.Opens(asset), await world.Nobody.Opens("/assets/missing.js"), await world.Nobody.Opens("/health"),
            await world.Nobody.Opens("/@mei?deleted=abc"), tooLarge
        ];

        Assert.True(pages.Count > 150);
        foreach (var page in pages.Concat(others))
        {
            var policy = page.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
        }
        Assert.All(pages.Where(p => p.Text.Contains('<', StringComparison.Ordinal)), AssertKeepsToPolicy);
    }

    [Theory, BothDatabases]
    public async Task No_page_is_cached_for_another_reader(World world)
    {
        foreach (var page in (await EveryPage.WalkAsync(world)).Where(p => (int)p.Status is >= 200 and < 300))
        {
            var caching = page.Headers.CacheControl!;
            Assert.True(caching.NoStore || (caching.Private && caching.NoCache), $"{page} may be kept: {caching}");
        }
    }

    [Theory, BothDatabases]
    public async Task No_page_loads_anything_from_other_hosts(World world)
    {
        foreach (var page in await EveryPage.WalkAsync(world, words: "no links", bio: ""))
        {
            var loaded = page.Document.QuerySelectorAll("[src], link[href], use[href]")
                .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!);
            Assert.All(loaded,
                address => Assert.True(address is ['/', not '/', ..] || address.StartsWith("data:image/png", StringComparison.Ordinal)
                    || (address.StartsWith("http://localhost:5080/notes/", StringComparison.Ordinal)
                        || address.StartsWith("http://localhost:5080/@", StringComparison.Ordinal)
                        || address.StartsWith("http://localhost:5080/oembed?", StringComparison.Ordinal)), $"{page} loads {address}"));
        }
    }

    static void AssertKeepsToPolicy(Page page)
    {
        Assert.Empty(page.Document.QuerySelectorAll("[style], style"));
        // The JSON block of counts beside the cards is not executable.
        Assert.All(page.Document.QuerySelectorAll("script:not([type='application/json'])"),
            script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0, $"{page} has a script in it"));
        Assert.DoesNotContain(page.Document.All,
            e => e.Attributes.Any(
                a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.StartsWith("hx-on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Document.All,
            e => e.Attributes.Any(a => a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
    }
}
