namespace Loquat.Tests.Security;

public class RedirectTests
{
    static readonly string[] Elsewhere =
    [
        "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "http:evil.example",
        "javascript:alert(1)", " //evil.example", "evil.example",
        "/\r\nSet-Cookie: planted=1", "/\nLocation: https://evil.example", "/\u0085x", "@evil.example", "/" + new string('x', 3000), "",
    ];

    [Theory, BothDatabases]
    public async Task Sign_in_redirects_stay_on_this_site(World world)
    {
        await world.Mei.Arrives();
        foreach (var address in Elsewhere)
        {
            var page = await world.Mei.Posts("/sign-in", ("handle", "mei"), ("password", Person.Password), ("returnTo", address));
            AssertHere(page);
            AssertHere(await world.Mei.Opens($"/sign-in?returnTo={Uri.EscapeDataString(address)}"));
            AssertHere(await world.Mei.Opens($"/sign-up?returnTo={Uri.EscapeDataString(address)}"));
        }
        Assert.Equal("/topics/%E6%97%85%E8%A1%8C?a=b%20c",
            (await world.Mei.Opens("/sign-in?returnTo=" + Uri.EscapeDataString("/topics/旅行?a=b c"))).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task Form_redirects_stay_on_this_site(World world)
    {
        await world.Sam.Arrives();
        var browser = await world.Mei.Arrives();
        foreach (var referer in Elsewhere.Where(e => !e.Any(char.IsControl)).Append("http://localhost:5080//evil.example")
            .Append("http://localhost:5080@evil.example/").Append("http://localhost:5081/x"))
        {
            AssertHere(await browser.PostAsync("/@sam/follow", [("back", referer)], ("Referer", referer)));
            AssertHere(await browser.PostAsync("/language", [("language", "en")], ("Referer", referer)));
        }
    }

    [Theory, BothDatabases]
    public async Task No_field_can_inject_a_header(World world)
    {
        const string Broken = "x\r\nSet-Cookie: planted=1\r\n\r\n<script>";
        foreach (var page in new[]
        {
            await world.Nobody.Posts("/sign-in", ("handle", Broken), ("password", Broken), ("returnTo", "/" + Broken)),
            await world.Nobody.Posts("/language", ("language", Broken)),
            await world.Nobody.Opens($"/publish?draft={Uri.EscapeDataString(Broken)}"),
            await world.Nobody.Opens($"/topics/{Uri.EscapeDataString(Broken)}"),
            await world.Mei.Posts($"/drafts/{Uri.EscapeDataString(Broken)}/discard"),
            await world.Mei.Posts("/publish", ("key", Broken), ("body", "x")),
        })
        {
            AssertHere(page);
        }
    }

    static void AssertHere(Page page)
    {
        Assert.True(page.GoesTo is null or ['/', not '/' and not '\\', ..] or "/", page.ToString());
        Assert.DoesNotContain("\n", page.GoesTo ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(page.Headers.TryGetValues("Set-Cookie", out var set) ? set : [],
            c => c.StartsWith("planted", StringComparison.Ordinal));
    }
}
