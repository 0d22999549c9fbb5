namespace Loquat.Tests.Accounts;

public class SignInTests
{
    [Theory, BothDatabases]
    public async Task I_sign_out_and_in_again_and_go_where_I_wanted(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.SignsOut();
        Assert.Equal("/sign-in?returnTo=%2Fdrafts", (await world.Mei.Opens("/drafts")).Is(SeeOther).GoesTo);

        var page = await world.Mei.Fills("/sign-in?returnTo=%2Fdrafts", "/sign-in", ("handle", " @MEI "), ("password", Person.Password));

        Assert.Equal("/drafts", page.Is(SeeOther).GoesTo);
        (await world.Mei.Opens("/drafts")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_password_and_an_unknown_handle_are_answered_alike(World world)
    {
        await world.Mei.Arrives();

        var wrong = await world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "not the password"));
        var unknown = await world.Nobody.Posts("/sign-in", ("handle", "who"), ("password", "not the password"));

        Assert.Equal(Text.SignIn_Wrong, wrong.Is(UnprocessableEntity).Problem);
        Assert.Equal(wrong.Text.Replace("\"mei\"", "\"who\"", StringComparison.Ordinal), unknown.Is(UnprocessableEntity).Text);
    }

    [Theory, BothDatabases]
    public async Task After_ten_wrong_tries_an_account_waits_five_minutes(World world)
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
    public async Task Wrong_tries_are_forgotten_after_a_right_one(World world)
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
    public async Task Guesses_side_by_side_are_all_counted(World world)
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
    public async Task A_cookie_that_somebody_planted_is_never_taken_over(World world)
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
    public async Task Each_sign_in_makes_a_new_session(World world)
    {
        var browser = await world.Mei.Arrives();
        var first = browser.SessionCookie;
        await world.Mei.SignsIn();

        Assert.NotEqual(first, browser.SessionCookie);
    }
}
