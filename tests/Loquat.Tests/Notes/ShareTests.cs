using System.Net.Http.Headers;

namespace Loquat.Tests.Notes;

/// Requests from the share sheet of a phone.
public class ShareTests
{
    static readonly (string, string) FromTheDevice = ("Sec-Fetch-Site", "none");

    [Theory, BothDatabases]
    public async Task Shared_content_becomes_a_draft_with_its_photos(World world)
    {
        var shared = await Shares(world.Mei, FromTheDevice, Words("A recipe", "Worth a try", "https://a.example/soup"), await Jpeg(1),
            await Jpeg(2));

        var composer = await world.Mei.Opens(shared.Is(SeeOther).GoesTo!);
        Assert.StartsWith("/publish?draft=", shared.GoesTo, StringComparison.Ordinal);
        Assert.Equal("A recipe", composer.Is(OK).Find("input[name=title]")!.GetAttribute("value"));
        Assert.Equal("Worth a try\n\nhttps://a.example/soup", composer.Find("textarea[name=body]")!.TextContent.Trim());
        Assert.Equal(2, composer.Document.QuerySelectorAll("input[name=photo]").Length);
        Assert.Equal(1, await world.Counts("notes", "state = 0"));
        Assert.Equal(1, await world.Counts("notes"));
        Assert.Empty((await world.Nobody.Explores()).Cards);
    }

    [Theory, BothDatabases]
    public async Task Repeated_text_is_dropped_and_a_long_title_moves_into_the_text(World world)
    {
        await Shares(world.Mei, FromTheDevice, Words("Look", "Look https://a.example", "https://a.example"));
        await Shares(world.Mei, FromTheDevice, Words(new string('梅', 61), "", ""));
        await Shares(world.Mei, FromTheDevice, Words("", new string('x', 6_000), ""));

        Assert.Equivalent(new[] { "Look|Look https://a.example", $"|{new string('梅', 61)}", $"|{new string('x', 5_000)}" },
            await world.Rows("SELECT title || '|' || body FROM notes"), strict: true);
    }

    [Theory, BothDatabases]
    public async Task Empty_shared_content_opens_an_empty_composer(World world)
    {
        Assert.Equal("/publish", (await Shares(world.Mei, FromTheDevice, Words("", " ", ""))).Is(SeeOther).GoesTo);
        Assert.Equal(0, await world.Counts("notes"));
    }

    [Theory, BothDatabases]
    public async Task A_share_from_another_site_stores_nothing(World world)
    {
        await world.Mei.Arrives();
        (string, string)[] foreign = [
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null"),
            ("Sec-Fetch-Site", "none, cross-site")
        ];
        foreach (var header in foreign)
        {
            var shared = await Shares(world.Mei, header, Words("Win a prize", "now", ""), await Jpeg(1));
            Assert.StartsWith("/share?title=Win%20a%20prize", shared.Is(SeeOther).GoesTo, StringComparison.Ordinal);
        }

        Assert.Equal(0, await world.Counts("notes"));
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task The_exemption_of_share_covers_no_other_address(World world)
    {
        var browser = await world.Mei.Arrives();
        foreach (var door in new[] { "/share/x", "/sharex", "/publish", "/drafts" })
        {
            using var request = browser.Request(HttpMethod.Post, door, FromTheDevice);
            (await browser.SendAsync(request)).Is(Forbidden);
        }
        using var other = browser.Request(HttpMethod.Put, "/share", FromTheDevice);
        (await browser.SendAsync(other)).Is(Forbidden);
    }

    [Theory, BothDatabases]
    public async Task A_visitor_reaches_the_composer_with_the_text_after_signing_in(World world)
    {
        await world.Mei.Arrives();
        var browser = await world.NewBrowser();
        var shared = await SendAsync(browser, FromTheDevice, Words("一道汤", "值得一试 & more", "https://a.example/?q=1"), await Jpeg(1));
        var door = (await browser.GetAsync(shared.Is(SeeOther).GoesTo!)).Is(SeeOther);
        Assert.StartsWith("/sign-in?returnTo=", door.GoesTo, StringComparison.Ordinal);
        var form = (await browser.GetAsync(door.GoesTo!)).Form("/sign-in").With("handle", "mei").With("password", Person.Password);
        var back = (await browser.PostAsync(form.Address, form.Fields)).Is(SeeOther);

        var composer = (await browser.GetAsync(back.GoesTo!)).Is(OK);
        Assert.Equal("一道汤", composer.Find("input[name=title]")!.GetAttribute("value"));
        Assert.Equal("值得一试 & more\n\nhttps://a.example/?q=1", composer.Find("textarea[name=body]")!.TextContent.Trim());
        Assert.True(composer.Shows("The files couldn't come along. Please add them again."));
        Assert.Equal(0, await world.Counts("notes"));
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Long_text_is_truncated_for_the_sign_in_redirect_and_keeps_its_link(World world)
    {
        await world.Mei.Arrives();
        var browser = await world.NewBrowser();
        var shared = await SendAsync(browser, FromTheDevice,
            Words("汤", string.Concat(Enumerable.Repeat("好🍲", 3_000)), "https://a.example/soup"));
        var door = (await browser.GetAsync(shared.Is(SeeOther).GoesTo!)).Is(SeeOther);
        var form = (await browser.GetAsync(door.GoesTo!)).Form("/sign-in").With("handle", "mei").With("password", Person.Password);
        var back = (await browser.PostAsync(form.Address, form.Fields)).Is(SeeOther);

        var text = (await browser.GetAsync(back.GoesTo!)).Is(OK).Find("textarea[name=body]")!.TextContent.Trim();
        Assert.Matches(@"^(好🍲)+好?\n\nhttps://a\.example/soup$", text);
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_not_a_photo_is_refused_with_its_name_and_the_text_is_kept(World world)
    {
        var refused = await Shares(world.Mei, FromTheDevice, Words("A recipe", "", ""), ("soup.jpg", "not a photo"u8.ToArray()));

        Assert.StartsWith("soup.jpg: This is not a photo", refused.Is(UnprocessableEntity).Problem, StringComparison.Ordinal);
        Assert.Equal("A recipe", refused.Find("input[name=title]")!.GetAttribute("value"));
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task Sharing_has_the_same_limit_as_drafts(World world)
    {
        for (var i = 0; i < 100; i++)
        {
            await world.Mei.SavesDraft($"draft {i}", key: $"draft-key-{i}");
        }
        var refused = await Shares(world.Mei, FromTheDevice, Words("one more", "", ""));

        Assert.Equal("one more", refused.Is(Conflict).Find("input[name=title]")!.GetAttribute("value"));
        Assert.Equal(100, await world.Counts("notes"));
    }

    static (string Name, string Value)[] Words(string title, string text, string link) => [("title", title), ("text", text), ("url", link)];

    static async Task<(string Name, byte[] Bytes)> Jpeg(int scene) =>
        ($"photo {scene}.jpg", await PhotoFiles.PhoneJpegAsync(320, 240, scene: scene));

    static async Task<Page> Shares(
        Person person, (string, string) from, (string Name, string Value)[] words, params (string Name, byte[] Bytes)[] files) =>
        await SendAsync(await person.Arrives(), from, words, files);

    static async Task<Page> SendAsync(
        Browser browser, (string, string) from, (string Name, string Value)[] words, params (string Name, byte[] Bytes)[] files)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in words)
        {
            content.Add(new StringContent(value), name);
        }
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = $"\"{name}\"" };
            content.Add(part);
        }
        using var request = browser.Request(HttpMethod.Post, "/share", from);
        request.Content = content;
        return await browser.SendAsync(request);
    }
}
