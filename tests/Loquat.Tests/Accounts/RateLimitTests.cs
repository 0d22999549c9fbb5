namespace Loquat.Tests.Accounts;

public class RateLimitTests
{
    const string Home = "203.0.113.77";

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Sign_ups_from_one_network_are_limited(World world)
    {
        for (var i = 0; i < 6; i++)
        {
            (await Joins(world, $"person{(char)('a' + i)}", Home)).Is(SeeOther);
        }

        var page = await Joins(world, "person_z", Home, ("X-Forwarded-For", "198.51.100.1"));

        AssertToldToWait(page, Text.Limit_SignUp, TimeSpan.FromMinutes(10));
        (await Joins(world, "person_z", "203.0.113.78")).Is(SeeOther);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Addresses_of_one_IPv6_network_share_one_limit(World world)
    {
        for (var i = 0; i < 6; i++)
        {
            (await Joins(world, $"person{(char)('a' + i)}", $"2001:db8:1:2::{i}")).Is(SeeOther);
        }

        (await Joins(world, "person_z", "2001:db8:1:2:ffff::1")).Is(TooManyRequests);
        (await Joins(world, "person_z", "2001:db8:1:3::1")).Is(SeeOther);
    }

    [Theory, BothDatabases("RateLimits=on", "TrustedProxies=192.0.2.0/24")]
    public async Task Behind_a_trusted_proxy_the_forwarded_address_is_counted(World world)
    {
        for (var i = 0; i < 6; i++)
        {
            (await Joins(world, $"person{(char)('a' + i)}", "192.0.2.5", ("X-Forwarded-For", Home))).Is(SeeOther);
        }

        (await Joins(world, "person_z", "192.0.2.5", ("X-Forwarded-For", Home))).Is(TooManyRequests);
        (await Joins(world, "person_z", "192.0.2.5", ("X-Forwarded-For", "203.0.113.78"))).Is(SeeOther);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Sign_in_attempts_from_one_network_are_limited(World world)
    {
        await world.Mei.Arrives();
        var browser = await world.NewBrowser();
        browser.Headers["Test-Address"] = Home;
        for (var i = 0; i < 60; i++)
        {
            (await browser.PostAsync("/sign-in", [("handle", $"somebody{i}"), ("password", "a guess that is wrong")]))
                .Is(UnprocessableEntity);
        }

        var page = await browser.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);

        AssertToldToWait(page, Text.Limit_SignIn, TimeSpan.FromMinutes(1));
        (await world.Mei.SignsIn()).Is(SeeOther);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task Publishing_is_limited_and_the_text_is_not_lost(World world)
    {
        await world.Mei.Publishes("note 0", key: "the-first-one");
        for (var i = 1; i < 120; i++)
        {
            await world.Mei.Publishes($"note {i}");
        }

        var page = await world.Mei.TriesToPublish("one too many");

        AssertToldToWait(page, Text.Limit_Publishing, TimeSpan.FromSeconds(30));
        Assert.Equal("one too many", page.Find("textarea[name=body]")!.TextContent.Trim());
        Assert.Equal(120, await world.Counts("notes"));
        (await world.Mei.TriesToPublish("note 0", key: "the-first-one")).Is(SeeOther);
        await world.Mei.SavesDraft("one too many");
        await world.Sam.Publishes("others go on");
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task The_network_address_is_stored_nowhere(World world)
    {
        (await Joins(world, "person_a", Home)).Is(SeeOther);
        var browser = await world.NewBrowser();
        browser.Headers["Test-Address"] = Home;
        await browser.PostAsync("/sign-in", [("handle", "person_a"), ("password", Person.Password)]);
        await browser.PostAsync("/publish", Person.NoteFields("hello", "", default, "", null));

        Assert.Empty(await world.TablesWith(Home));
        Assert.Empty(await world.TablesWith(Convert.ToHexString(System.Net.IPAddress.Parse(Home).GetAddressBytes())));
        Assert.DoesNotContain(world.Log.Lines, line => line.Contains(Home, StringComparison.Ordinal));
        Assert.NotEmpty(world.Log.Lines);
    }

    static async Task<Page> Joins(World world, string handle, string from, params (string Name, string Value)[] headers)
    {
        var browser = await world.NewBrowser();
        return await browser.PostAsync("/sign-up", world.Person(handle).SignUpFields(), [("Test-Address", from), .. headers]);
    }

    static void AssertToldToWait(Page page, string words, TimeSpan atMost)
    {
        Assert.Equal(words, page.Is(TooManyRequests).Problem);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), atMost);
    }
}
