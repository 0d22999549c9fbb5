using System.Text;

namespace Loquat.Tests.Security;

/// Requests that no page of ours sends. The test browser fails on every 5xx response except 501.
public class MalformedRequestTests
{
    static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    [Theory, BothDatabases]
    public async Task A_body_that_is_too_large_is_refused_with_a_clear_message(World world)
    {
        var page = await world.Nobody.Posts("/sign-in", ("handle", new string('x', 5_000_000)));
        Assert.True(page.Is(RequestEntityTooLarge).Shows(Text.Refusal_TooLarge));

        page = await world.Mei.Posts("/publish", [.. Enumerable.Range(0, 3000).Select(i => ($"field{i}", "x"))]);
        page.Is(RequestEntityTooLarge);
    }

    [Theory, BothDatabases]
    public async Task Invalid_ids_are_not_found_or_refused(World world)
    {
        await world.Mei.Arrives();
        foreach (var id in new[]
        {
            "0", "-1", "abc", "9223372036854775807", "9223372036854775808", "1.5", "%F0%28", "１", "1'--", "x?a=%00", "../../etc/passwd",
            "%2e%2e%2f",
        })
        {
            foreach (var address in new[]
            {
                $"/notes/{id}", $"/notes/{id}/edit", $"/notes/{id}/history", $"/@{id}", $"/@mei?deleted={id}", $"/@mei?before={id}",
                $"/topics/{id}", $"/topics/x?before={id}", $"/publish?draft={id}", $"/publish?topic={id}", $"/assets/{id}",
                $"/suggest/topics?q={id}", $"/suggest/accounts?q={id}", $"/sign-in?returnTo={id}", $"/settings/profile?saved={id}",
            })
            {
                Assert.InRange((int)(await world.Mei.Opens(address)).Status, 200, 499);
            }
            foreach (var address in new[]
            {
                $"/notes/{id}/delete", $"/notes/{id}/restore", $"/notes/{id}/edit", $"/@{id}/follow", $"/@{id}/block",
                $"/drafts/{id}/discard", $"/settings/sessions/{id}/end", $"/settings/passkeys/{id}/remove",
            })
            {
                Assert.InRange((int)(await world.Mei.Posts(address, ("body", id))).Status, 300, 499);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task A_mistyped_address_shows_a_page(World world)
    {
        await world.Mei.Arrives();

        Assert.True((await world.Mei.Opens("/@mei?deleted=abc")).Is(BadRequest).Shows(Text.Refusal_BadRequest));
        Assert.True((await world.Mei.Opens("/notes/abc")).Is(NotFound).Shows(Text.Refusal_NotFound));
    }

    [Theory, BothDatabases]
    public async Task Bodies_of_every_kind_get_a_response(World world)
    {
        var browser = await world.Mei.Arrives();
        (string Type, string Body)[] bodies =
        [
            ("application/json", "{\"body\":\"x\"}"), ("text/plain", "x"), ("multipart/form-data", "no boundary"),
            ("multipart/form-data; boundary=x", "--x\r\nbroken"),
            ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nhello\r\n--x--\r\n"),
            ("multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nnull\0\r\n--x\r\nContent-Disposition: form-data; "
                + "name=\"key\"\r\n\r\nkey-of-null\r\n--x--\r\n"), ("application/x-www-form-urlencoded", "%%%&=&&==&%zz=%00"),
            ("application/x-www-form-urlencoded; charset=utf-7", "body=+ADw-"),
            ("application/x-www-form-urlencoded; charset=nonsense", "body=x"), ("nonsense", "x"), ("", ""),
        ];
        foreach (var (type, body) in bodies)
        {
            foreach (var door in new[]
            {
                "/publish", "/drafts", "/sign-in", "/sign-up", "/settings/profile", "/language", "/sign-in/passkey", "/sign-in/code",
                "/passkeys/sign-up-options", "/settings/passkeys", "/passkeys/request-options",
            })
            {
                using var request = browser.Request(HttpMethod.Post, door, ("Sec-Fetch-Site", "same-origin"));
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                Assert.InRange((int)(await browser.SendAsync(request)).Status, 200, 499);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task No_form_input_causes_a_server_error(World world)
    {
        var random = new Random(26);
        string[] doors = [
            "/publish", "/drafts", "/sign-in", "/sign-up", "/settings/profile", "/settings/email", "/settings/languages",
            "/settings/interests", "/settings/password", "/settings/two-factor", "/sign-in/code", "/sign-in/passkey", "/settings/passkeys",
            "/language", "/settings/delete", "/settings/two-factor/disable"
        ];
        string[] names = [
            "key", "title", "body", "visibility", "channel", "act", "handle", "displayName", "password", "birthDate", "email", "agree",
            "bio", "language", "code", "passkey", "returnTo", "current"
        ];
        await world.Mei.Arrives();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 600 && watch.Elapsed < Enough; i++)
        {
            var fields = Enumerable.Range(0, random.Next(1, 8)).Select(_ => (names[random.Next(names.Length)], Typed(random))).ToArray();
            Assert.InRange((int)(await world.Mei.Posts(doors[random.Next(doors.Length)], fields)).Status, 200, 499);
            var topic = Uri.EscapeDataString(Typed(random).Replace("\0", "", StringComparison.Ordinal));
            var before = Uri.EscapeDataString(Typed(random));
            Assert.InRange((int)(await world.Mei.Opens($"/topics/{topic}?before={before}")).Status, 200, 499);
            Assert.InRange((int)(await world.Mei.Opens($"/suggest/accounts?q={Uri.EscapeDataString(Typed(random))}")).Status, 200, 499);
        }
        (await world.Nobody.Explores()).Is(OK);
    }

    static string Typed(Random random)
    {
        string[] pieces = [
            "a", "#", "@", "旅", "🍊", "\u202E", "\u0000", "\u0001", "\uFFFE", "\uFFFF", "\uD800", "\u0301", "'", "\"", "\\", "%", "_", "<",
            "&", "\r\n", "{}", "[", "null", "true", "-1", "9999999999999999999", "Public", "2001-01-01", "draft-key-1", "https://",
            "a.example", ";--", " "
        ];
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
