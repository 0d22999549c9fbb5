namespace Loquat.Tests.Accounts;

public class TwoFactorTests
{
    const string Settings = "/settings/two-factor";

    [Theory]
    [InlineData(59 / 30, "287082")]
    [InlineData(1111111109 / 30, "081804")]
    [InlineData(20000000000 / 30, "353130")]
    public void The_test_authenticator_matches_the_standard(long step, string code) =>
        Assert.Equal(code, AuthenticatorApp.CodeAt("12345678901234567890"u8.ToArray(), step));

    [Theory, BothDatabases]
    public async Task With_a_second_factor_the_password_is_not_enough(World world)
    {
        var (secret, _) = await TurnsOn(world.Mei);
        var phone = await world.NewBrowser();

        var page = await phone.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password), ("returnTo", "/drafts")]);
        Assert.Equal("/sign-in/code?returnTo=%2Fdrafts", page.Is(SeeOther).GoesTo);
        Assert.Null(phone.SessionCookie);
        (await phone.PostAsync("/sign-in/code", [("code", "000000")])).Is(UnprocessableEntity);

        page = await phone.PostAsync("/sign-in/code", [("code", AuthenticatorApp.CodeOf(secret).Insert(3, " ")), ("returnTo", "/drafts")]);

        Assert.Equal("/drafts", page.Is(SeeOther).GoesTo);
        (await phone.GetAsync("/drafts")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_code_works_once(World world)
    {
        var (secret, _) = await TurnsOn(world.Mei);
        var (phone, onlooker) = (await world.NewBrowser(), await world.NewBrowser());
        foreach (var browser in new[] { phone, onlooker })
        {
            await browser.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);
        }
        var code = AuthenticatorApp.CodeOf(secret);

        (await phone.PostAsync("/sign-in/code", [("code", code)])).Is(SeeOther);
        (await onlooker.PostAsync("/sign-in/code", [("code", code.Insert(3, " "))])).Is(UnprocessableEntity);
        (await onlooker.PostAsync("/sign-in/code", [("code", AuthenticatorApp.CodeOf(secret, stepsAway: 1))])).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task A_code_is_accepted_only_after_the_password(World world)
    {
        var (secret, _) = await TurnsOn(world.Mei);
        var phone = await world.NewBrowser();

        Assert.Equal("/sign-in", (await phone.GetAsync("/sign-in/code")).Is(SeeOther).GoesTo);
        Assert.Equal("/sign-in", (await phone.PostAsync("/sign-in/code", [("code", AuthenticatorApp.CodeOf(secret))])).Is(SeeOther).GoesTo);
        Assert.Null(phone.SessionCookie);
    }

    [Theory, BothDatabases]
    public async Task A_password_change_invalidates_a_half_finished_sign_in(World world)
    {
        var (secret, _) = await TurnsOn(world.Mei);
        var thief = await world.NewBrowser();
        await thief.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);

        await world.Mei.Does("/settings/password", ("current", Person.Password), ("password", "another tree in the yard"));

        Assert.Equal("/sign-in", (await thief.PostAsync("/sign-in/code", [("code", AuthenticatorApp.CodeOf(secret))])).Is(SeeOther).GoesTo);
        Assert.Null(thief.SessionCookie);
    }

    [Theory, BothDatabases]
    public async Task Code_attempts_are_limited(World world)
    {
        await TurnsOn(world.Mei);
        var thief = await world.NewBrowser();
        for (var i = 0; i < 10; i++)
        {
            await thief.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);
            (await thief.PostAsync("/sign-in/code", [("code", "000000")])).Is(UnprocessableEntity);
        }

        (await thief.PostAsync("/sign-in/code", [("code", "000000")])).Is(TooManyRequests);
    }

    [Theory, BothDatabases]
    public async Task Two_step_sign_in_starts_only_after_a_valid_code(World world)
    {
        var secret = await ReadsSecret(world.Mei);
        var page = await world.Mei.Fills(Settings, Settings, ("code", AuthenticatorApp.CodeOf(secret, stepsAway: 100)));

        Assert.Equal(Text.TwoFactor_CodeWrong, page.Is(UnprocessableEntity).Problem);
        Assert.Equal(secret, page.Find(".secret code")!.TextContent);
        Assert.Equal("/", (await world.Mei.SignsIn()).Is(SeeOther).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task A_recovery_code_works_once(World world)
    {
        var (_, codes) = await TurnsOn(world.Mei);

        Assert.Equal(10, codes.Count);
        (await Opens(world, codes[0].ToUpperInvariant().Replace('-', ' '))).Is(SeeOther);
        (await Opens(world, codes[0])).Is(UnprocessableEntity);
        (await Opens(world, codes[1])).Is(SeeOther);
        Assert.Equal(8, await world.Counts("recovery_codes"));
    }

    [Theory, BothDatabases]
    public async Task A_recovery_code_used_concurrently_works_once(World world)
    {
        var (_, codes) = await TurnsOn(world.Mei);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Opens(world, codes[0])));

        Assert.Single(answers, a => a.Status == SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Recovery_codes_are_stored_hashed(World world)
    {
        var (_, codes) = await TurnsOn(world.Mei);

        foreach (var code in codes)
        {
            Assert.Empty(await world.TablesWith(code));
            Assert.Empty(await world.TablesWith(code.Replace("-", "", StringComparison.Ordinal)));
        }
    }

    [Theory, BothDatabases]
    public async Task New_recovery_codes_invalidate_the_old_ones(World world)
    {
        var (_, old) = await TurnsOn(world.Mei);
        var page = await world.Mei.Fills("/settings/security", "/settings/recovery-codes");
        var renewed = page.Is(OK).All(".codes code");

        (await Opens(world, old[3])).Is(UnprocessableEntity);
        (await Opens(world, renewed[3])).Is(SeeOther);
    }

    [Theory, BothDatabases]
    public async Task Turning_off_two_step_sign_in_requires_the_password(World world)
    {
        await TurnsOn(world.Mei);
        (await world.Mei.Fills("/settings/security", "/settings/two-factor/disable", ("password", "not this one"))).Is(UnprocessableEntity);
        Assert.True((await world.AccountOf(world.Mei)).Credentials.TwoFactorEnabled);

        (await world.Mei.Fills("/settings/security", "/settings/two-factor/disable", ("password", Person.Password))).Is(SeeOther);

        Assert.Equal("/", (await world.Mei.SignsIn()).Is(SeeOther).GoesTo);
        Assert.Equal(0, await world.Counts("recovery_codes"));
        (await world.Mei.Posts("/settings/recovery-codes")).Is(Conflict);
    }

    static async Task<Page> Opens(World world, string code)
    {
        var browser = await world.NewBrowser();
        await browser.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);
        return await browser.PostAsync("/sign-in/code", [("code", code)]);
    }

    static async Task<string> ReadsSecret(Person person) => (await person.Opens(Settings)).Find(".secret code")!.TextContent;

    static async Task<(string Secret, IReadOnlyList<string> RecoveryCodes)> TurnsOn(Person person)
    {
        var secret = await ReadsSecret(person);
        var page = await person.Fills(Settings, Settings, ("code", AuthenticatorApp.CodeOf(secret)));
        return (secret, page.Is(OK).All(".codes code"));
    }
}
