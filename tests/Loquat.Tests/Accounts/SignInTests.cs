namespace Loquat.Tests.Accounts;

public class SignInTests
{
    [Theory, BothDatabases]
    public async Task Signing_in_returns_to_the_requested_page(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.SignsOut();
        Assert.Equal("/sign-in?returnTo=%2Fdrafts", (await world.Mei.Opens("/drafts")).Is(SeeOther).GoesTo);

        var page = await world.Mei.Fills("/sign-in?returnTo=%2Fdrafts", "/sign-in", ("handle", " @MEI "), ("password", Person.Password));

        Assert.Equal("/drafts", page.Is(SeeOther).GoesTo);
        (await world.Mei.Opens("/drafts")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_password_and_an_unknown_handle_give_the_same_response(World world)
    {
        await world.Mei.Arrives();

        var wrong = await world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "not the password"));
        var unknown = await world.Nobody.Posts("/sign-in", ("handle", "who"), ("password", "not the password"));

        Assert.Equal(Text.SignIn_Wrong, wrong.Is(UnprocessableEntity).Problem);
        Assert.Equal(wrong.Text.Replace("\"mei\"", "\"who\"", StringComparison.Ordinal), unknown.Is(UnprocessableEntity).Text);
    }

    [Theory, BothDatabases]
    public async Task After_ten_failures_an_account_is_locked_for_five_minutes(World world)
    {
        await world.Mei.Arrives();
        for (var i = 0; i < 10; i++)
        {
            (await world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "not the password"))).Is(UnprocessableEntity);
        }

        var locked = await world.Mei.SignsIn();
        Assert.Equal(Text.SignIn_Locked, locked.Is(TooManyRequests).Problem);
        Assert.Equal(TimeSpan.FromMinutes(5), locked.Headers.RetryAfter!.Delta);

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.Mei.SignsIn()).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task A_successful_sign_in_resets_the_failures(World world)
    {
        await world.Mei.Arrives();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 9; i++)
            {
                (await world.Mei.SignsIn("not the password")).Is(UnprocessableEntity);
            }
            (await world.Mei.SignsIn()).Is(SeeOther);
        }
    }

    [Theory, BothDatabases]
    public async Task Concurrent_failures_are_all_counted(World world)
    {
        await world.Mei.Arrives();
        await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "not the password"))));

        (await world.Mei.SignsIn()).Is(TooManyRequests);
    }

    [Theory, BothDatabases]
    public async Task The_token_of_a_session_is_not_in_the_database(World world)
    {
        var token = (await world.Mei.Arrives()).SessionCookie!;

        Assert.Equal(43, token.Length);
        Assert.Empty(await world.TablesWith(token));
        Assert.Empty(await world.TablesWith(Person.Password));
    }

    [Theory, BothDatabases]
    public async Task A_planted_session_cookie_is_never_adopted(World world)
    {
        var planted = new string('p', 43);
        var browser = await world.Mei.Arrives();
        await world.Mei.SignsOut();
        var thief = await world.NewBrowser();
        (await thief.GetAsync("/me", ("Cookie", $"loquat={planted}"))).Is(SeeOther);
        browser.Cookies.Add(new Uri("http://localhost:5080"), new System.Net.Cookie("loquat", planted));

        await world.Mei.SignsIn();

        Assert.NotEqual(planted, browser.SessionCookie);
        Assert.Equal("/@mei", (await world.Mei.Opens("/me")).GoesTo);
        Assert.StartsWith("/sign-in", (await thief.GetAsync("/me", ("Cookie", $"loquat={planted}"))).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task Each_sign_in_creates_a_new_session(World world)
    {
        var browser = await world.Mei.Arrives();
        var first = browser.SessionCookie;
        await world.Mei.SignsIn();

        Assert.NotEqual(first, browser.SessionCookie);
    }
}
