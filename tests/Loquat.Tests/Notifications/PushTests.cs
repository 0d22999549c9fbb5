using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Loquat.Notifications.Push;

namespace Loquat.Tests.Notifications;

/// Push notifications through a local push service.
public class PushTests
{
    [Theory, BothDatabases]
    public async Task A_push_is_encrypted_for_the_device(World world)
    {
        using var browser = new PushedBrowser();
        var service = await Subscribes(world.Mei, browser);
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await Later(world);

        var (body, headers) = Assert.Single(service.Taken);
        var said = JsonDocument.Parse(browser.Read(body)).RootElement;
        Assert.Equal(note.Address, said.GetProperty("address").GetString());
        Assert.Contains("liked", said.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal(("aes128gcm", "172800"), (headers["Content-Encoding"], headers["TTL"]));
        await IsSignedFor(world, headers["Authorization"], service.Endpoint);
        Assert.DoesNotContain("liked", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Events_close_together_are_one_push_and_read_ones_are_not_pushed(World world)
    {
        using var browser = new PushedBrowser();
        var service = await Subscribes(world.Mei, browser);
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await world.Rosa.Follows(world.Mei);
        await world.Ade.Saves(note);
        await world.DoesWhatIsDue();
        await Later(world);
        Assert.Contains("2",
            JsonDocument.Parse(browser.Read(Assert.Single(service.Taken).Body)).RootElement.GetProperty("body").GetString()!.Split('\n')[1],
            StringComparison.Ordinal);

        service.Taken.Clear();
        await Later(world);
        await world.Kenji.Likes(note);
        await world.DoesWhatIsDue();
        await world.Mei.Opens("/notices");
        await Later(world);
        Assert.Empty(service.Taken);
    }

    [Theory, BothDatabases]
    public async Task A_push_waits_for_quiet_hours_and_respects_the_chosen_kinds(World world)
    {
        using var browser = new PushedBrowser();
        var service = await Subscribes(world.Mei, browser);
        var (from, until) = (world.Clock.Now.AddHours(-1), world.Clock.Now.AddHours(2));
        await world.Mei.Does("/settings/away", ("like", "true"), ("quietFrom", $"{from:HH:mm}"), ("quietUntil", $"{until:HH:mm}"),
            ("zone", "Etc/UTC"));
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await Later(world);
        Assert.Empty(service.Taken);

        await world.WaitsFor(TimeSpan.FromHours(2.1));
        Assert.Single(service.Taken);
        service.Taken.Clear();
        await world.Sam.Saves(note);
        await Later(world);
        Assert.Empty(service.Taken);
    }

    [Theory, BothDatabases]
    public async Task Expired_subscriptions_are_deleted_and_failed_deliveries_retried(World world)
    {
        using var browser = new PushedBrowser();
        var service = await Subscribes(world.Mei, browser);
        service.Answer = 503;
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await Assert.ThrowsAsync<HttpRequestException>(() => Later(world));
        Assert.Single(service.Taken);
        service.Answer = 201;
        await world.WaitsFor(TimeSpan.FromMinutes(5));
        Assert.Equal(2, service.Taken.Count);

        service.Answer = 410;
        await world.Sam.Saves(note);
        await Later(world);
        Assert.Equal(0, await world.Counts("push_subscriptions"));
    }

    [Theory, BothDatabases]
    public async Task Pushes_end_with_the_session_or_on_request(World world)
    {
        using var browser = new PushedBrowser();
        var service = await Subscribes(world.Mei, browser);
        var note = await world.Mei.Publishes("words");
        await world.Mei.Does("/sign-out");
        await world.Sam.Likes(note);
        await Later(world);
        Assert.Empty(service.Taken);
        await world.With<PushSubscriptions>(subscriptions => subscriptions.SweepAsync(default));
        Assert.Equal(0, await world.Counts("push_subscriptions"));

        await world.Mei.SignsIn();
        var again = await Subscribes(world.Mei, browser);
        (await world.Mei.Posts("/settings/away/device/remove", ("endpoint", again.Endpoint))).Is(NoContent);
        Assert.Equal(0, await world.Counts("push_subscriptions"));
    }

    [Theory, BothDatabases]
    public async Task Invalid_subscriptions_are_refused(World world)
    {
        using var browser = new PushedBrowser();
        var (key, auth) = (Base64Url.EncodeToString(browser.Key), Base64Url.EncodeToString(browser.Auth));
        (string Endpoint, string Key, string Auth)[] refused =
        [
            ("", key, auth), ("/push", key, auth), ("ftp://push.example/1", key, auth), ("http://push.example/1", key, auth),
            ("https://user:pass@push.example/1", key, auth), ($"https://push.example/{new string('x', 2_000)}", key, auth),
            ("https://push.example/1", "", auth), ("https://push.example/1", Base64Url.EncodeToString(new byte[65]), auth),
            ("https://push.example/1", "é€", auth), ("https://push.example/1", key, "AAAA"),
            ("https://push.example/1", key, new string('A', 5_000)),
        ];
        foreach (var (endpoint, point, secret) in refused)
        {
            (await world.Mei.Posts("/settings/away/device", ("endpoint", endpoint), ("key", point), ("auth", secret)))
                .Is(UnprocessableEntity);
        }
        foreach (var (from, until, zone) in new[]
        {
            ("22:00", "", "Asia/Shanghai"), ("25:00", "07:00", "Asia/Shanghai"), ("22:00", "22:00", "Asia/Shanghai"),
            ("22:00", "07:00", ""), ("", "", "../etc"), ("22:00", "07:00", "../etc"),
        })
        {
            (await world.Mei.Posts("/settings/away", ("quietFrom", from), ("quietUntil", until), ("zone", zone))).Is(UnprocessableEntity);
        }
        Assert.Equal(0, await world.Counts("push_subscriptions"));
    }

    static async Task<PushCarrier> Subscribes(Person person, PushedBrowser browser)
    {
        var service = await PushCarrier.NewAsync();
        (await person.Posts("/settings/away/device", ("endpoint", service.Endpoint), ("key", Base64Url.EncodeToString(browser.Key)),
            ("auth", Base64Url.EncodeToString(browser.Auth)))).Is(NoContent);
        return service;
    }

    static Task Later(World world) => world.WaitsFor(TimeSpan.FromMinutes(1));

    /// Checks the signature as a push service does: by the published key, for this service, and not valid for long.
    static async Task IsSignedFor(World world, string authorization, string endpoint)
    {
        var (token, key) = (authorization.Split("t=")[1].Split(',')[0], authorization.Split("k=")[1]);
        Assert.Equal(key, (await world.Mei.Opens("/settings/away")).Find("push-switch")!.GetAttribute("data-key"));
        using var signer = ECDsa.Create(PushEncryption.PointOf(Base64Url.DecodeFromChars(key)));
        var parts = token.Split('.');
        Assert.True(signer.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]),
            HashAlgorithmName.SHA256));
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        Assert.Equal(new Uri(endpoint).GetLeftPart(UriPartial.Authority), claims.GetProperty("aud").GetString());
        Assert.InRange(claims.GetProperty("exp").GetInt64(), world.Clock.Now.ToUnixTimeSeconds(),
            world.Clock.Now.AddHours(24).ToUnixTimeSeconds());
    }
}
