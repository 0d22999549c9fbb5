using Loquat.Notes;

namespace Loquat.Tests.Security;

public class ForgeryTests
{
    [Theory, BothDatabases]
    public async Task A_form_on_another_site_changes_nothing(World world)
    {
        var note = await world.Mei.Publishes("mine");
        await world.Sam.Arrives();
        var browser = await world.Mei.Arrives();
        var before = await StateAsync(world);
        (string Name, string Value)[][] foreign =
        [
            [],
            [("Origin", "https://evil.example")],
            [("Origin", "null")],
            [("Origin", "http://localhost:5081")],
            [("Origin", "http://localhost:5080.evil.example")],
            [("Origin", "http://localhost:5080"), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", "http://localhost:5080"), ("Sec-Fetch-Site", "same-site")],
            [("Sec-Fetch-Site", "none")],
            [("Origin", "https://evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https")],
        ];
        string[] doors = [
            "/publish", "/drafts", $"{note.Address}/edit", $"{note.Address}/delete", "/@sam/follow", "/@sam/block", "/@sam/mute",
            "/@sam/report", $"{note.Address}/report", "/moderation", "/moderation/decisions", "/@sam/unmute", "/@sam/remove-follower",
            "/follow-requests/sam/accept", "/follow-requests/sam/decline", "/settings/privacy", "/settings/notices", "/settings/away",
            "/email/digest", "/email/digest/resume", "/settings/data/copy", "/settings/people/1/unblock", "/settings/people/1/unmute",
            "/settings/profile", "/settings/profile/avatar", "/settings/profile/cover/remove", "/settings/delete", "/settings/password",
            "/sign-out", "/sign-in", "/sign-up", "/language"
        ];

        foreach (var headers in foreign)
        {
            foreach (var door in doors)
            {
                using var request = browser.Request(HttpMethod.Post, door, headers);
                request.Content = new FormUrlEncodedContent(
                    Person.NoteFields("forged", "", NoteVisibility.Public, "", null).Select(f => KeyValuePair.Create(f.Name, f.Value)));
                Assert.True((await browser.SendAsync(request)).Is(Forbidden).Shows(Text.Refusal_CrossSite), door);
            }
        }

        Assert.Equal(before, await StateAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Our_own_pages_are_accepted_by_either_header(World world)
    {
        var browser = await world.Mei.Arrives();
        foreach (var header in new[] { ("Sec-Fetch-Site", "same-origin"), ("Origin", "http://localhost:5080") })
        {
            using var request = browser.Request(HttpMethod.Post, "/drafts", header);
            request.Content = new FormUrlEncodedContent(
                Person.NoteFields("mine", "", NoteVisibility.Public, "", null).Select(f => KeyValuePair.Create(f.Name, f.Value)));
            (await browser.SendAsync(request)).Is(NoContent);
        }
    }

    [Theory, BothDatabases]
    public async Task No_other_method_bypasses_the_check(World world)
    {
        var note = await world.Mei.Publishes("mine");
        var browser = await world.Mei.Arrives();
        foreach (var method in new[] { "GET", "HEAD", "OPTIONS" })
        {
            using var request = browser.Request(new HttpMethod(method), $"{note.Address}/delete");
            Assert.InRange((int)(await browser.SendAsync(request)).Status, 400, 499);
        }
        foreach (var method in new[] { "PUT", "DELETE", "PATCH", "post" })
        {
            using var request = browser.Request(new HttpMethod(method), $"{note.Address}/delete");
            (await browser.SendAsync(request)).Is(Forbidden);
        }
        (await world.Nobody.Opens(note)).Is(OK);
    }

    [Theory, BothDatabases("PublicAddress=https://loquat.example")]
    public async Task On_HTTPS_the_session_cookie_is_bound_to_the_host(World world)
    {
        var browser = await world.NewBrowser();
        var joined = await browser.PostAsync("/sign-up", world.Mei.SignUpFields());

        var cookie = joined.Is(SeeOther).Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-loquat=", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "max-age=7776000", "path=/", "samesite=lax", "secure"], Attributes(cookie));
        Assert.Equal("max-age=31536000", joined.Headers.GetValues("Strict-Transport-Security").Single());
        (await browser.GetAsync("/drafts")).Is(OK);
        var switched = await browser.PostAsync("/language", [("language", "en")]);
        Assert.Contains("secure", Attributes(switched.Headers.GetValues("Set-Cookie").Single()));
    }

    [Theory, BothDatabases]
    public async Task Scripts_cannot_read_the_cookies(World world)
    {
        var joined = await (await world.NewBrowser()).PostAsync("/sign-up", world.Sam.SignUpFields());
        var secret = (await world.Mei.SignsIn()).Headers.GetValues("Set-Cookie").Single();

        Assert.All([.. joined.Headers.GetValues("Set-Cookie"), secret], cookie =>
        {
            Assert.Contains("httponly", Attributes(cookie));
            Assert.Contains("samesite=lax", Attributes(cookie));
        });
    }

    static IEnumerable<string> Attributes(string cookie) =>
        cookie.Split("; ")[1..].Select(a => a.ToLowerInvariant()).Where(a => !a.StartsWith("expires", StringComparison.Ordinal)).Order();

    static async Task<string> StateAsync(World world) => string.Join('\n', await Task.WhenAll(
        new[]
        {
            "accounts", "notes", "follows", "follow_requests", "blocks", "mutes", "reports", "moderation_decisions", "sessions", "digests",
            "jobs",
        }.Select(async t => string.Join('|', await world.RowsOf(t)))));
}
