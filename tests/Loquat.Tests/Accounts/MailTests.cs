using System.Text.RegularExpressions;
using Loquat.Accounts;
using MimeKit;

namespace Loquat.Tests.Accounts;

/// Account emails over SMTP: address confirmation, password reset, sign-ins from new devices.
public partial class MailTests
{
    [Theory, BothDatabases("Smtp=here")]
    public async Task An_address_is_confirmed_on_the_page_behind_the_link(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));
        var letter = await Only(world);

        Assert.Equal("mei@mail.example", ((MailboxAddress)letter.To[0]).Address);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Contains("@mei", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(LinkIn(letter), letter.HtmlBody, StringComparison.Ordinal);
        var page = (await world.Nobody.Opens(LinkIn(letter))).Is(OK);
        Assert.Equal(0, await world.Counts("accounts", "email_confirmed_at IS NOT NULL"));
        (await world.Nobody.Sends(page.Form("/email/confirm"))).Is(SeeOther);
        (await world.Nobody.Sends(page.Form("/email/confirm"))).Is(SeeOther);

        Assert.Equal(1, await world.Counts("accounts", "email_confirmed_at IS NOT NULL"));
        Assert.True((await world.Mei.Opens("/settings/account")).Shows(Text.Mail_IsConfirmed));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_code_is_valid_only_for_its_address_and_term(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "first@mail.example"));
        var first = await Only(world);
        await world.Mei.Does("/settings/email", ("email", "second@mail.example"));
        var second = await Only(world);

        foreach (var code in new[] { CodeIn(first), "", "x", "%F0%9F%90%88", new string('A', 4_000) })
        {
            Assert.True((await world.Nobody.Opens($"/email/confirm?code={code}")).Is(OK).Shows(Text.Mail_CodeOver));
            (await world.Nobody.Posts("/email/confirm", ("code", code))).Is(UnprocessableEntity);
            (await world.Nobody.Posts("/sign-in/reset", ("code", code), ("password", "quite another password"))).Is(UnprocessableEntity);
        }
        (await world.Nobody.Posts("/sign-in/reset", ("code", CodeIn(second)), ("password", "quite another password")))
            .Is(UnprocessableEntity);
        Assert.Equal(0, await world.Counts("accounts", "email_confirmed_at IS NOT NULL"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_password_reset_link_works_once(World world)
    {
        await Confirms(world, world.Mei, "mei@mail.example");
        foreach (var who in new[] { "@Mei", "mei@mail.example" })
        {
            Assert.True((await world.Nobody.Opens((await world.Nobody.Does("/sign-in/forgotten", ("who", who))).GoesTo!))
                .Shows(Text.Forgotten_Asked));
        }
        var letters = await AllOf(world);
        Assert.Equal(2, letters.Count);

        var page = (await world.Nobody.Opens(LinkIn(letters[0]))).Is(OK);
        Assert.Equal(Text.Password_TooShort,
            (await world.Nobody.Sends(page.Form("/sign-in/reset").With("password", "short"))).Is(UnprocessableEntity).Problem);
        (await world.Nobody.Sends(page.Form("/sign-in/reset").With("password", "quite another password"))).Is(SeeOther);

        Assert.StartsWith("/sign-in", (await world.Mei.Opens("/drafts")).GoesTo, StringComparison.Ordinal);
        (await world.Nobody.Posts("/sign-in/reset", ("code", CodeIn(letters[1])), ("password", "and one more password")))
            .Is(UnprocessableEntity);
        Assert.Equal(Text.SignIn_Wrong,
            (await world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "and one more password"))).Problem);
        (await world.Nobody.Posts("/sign-in", ("handle", "mei"), ("password", "quite another password"))).Is(SeeOther);
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_password_reset_does_not_reveal_whether_an_account_exists(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));
        await Only(world);

        foreach (var who in new[] { "mei", "mei@mail.example", "nobody_here", "", new string('x', 500) })
        {
            Assert.Equal("/sign-in/forgotten?asked=true",
                (await world.Nobody.Posts("/sign-in/forgotten", ("who", who))).Is(SeeOther).GoesTo);
        }
        // Mei's address is not confirmed.
        Assert.Empty(await AllOf(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Only_a_sign_in_from_a_new_device_sends_an_email(World world)
    {
        await Confirms(world, world.Mei, "mei@mail.example");
        await world.Mei.SignsIn();
        Assert.Empty(await AllOf(world));

        var browser = await world.NewBrowser();
        browser.Headers["User-Agent"] = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1";
        (await browser.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)])).Is(SeeOther);

        var letter = await Only(world);
        Assert.Contains("iPhone", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("/settings/security", letter.TextBody, StringComparison.Ordinal);
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_confirmed_address_is_changed_only_with_the_password(World world)
    {
        await Confirms(world, world.Mei, "mei@mail.example");

        Assert.Equal(Text.Password_CurrentWrong,
            (await world.Mei.Posts("/settings/email", ("email", "thief@mail.example"))).Is(UnprocessableEntity).Problem);
        await world.Mei.Does("/settings/email", ("email", "new@mail.example"), ("current", Person.Password));

        Assert.Equal(["new@mail.example\t0"], await world.Rows("SELECT email, COALESCE(email_confirmed_at, 0) FROM accounts"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_permanently_refused_email_is_dropped_and_emails_use_the_page_language(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "nobody@mail.example"));
        await world.DoesWhatIsDue();
        Assert.Equal(0, await world.Counts("jobs", "kind = 'email-given'"));

        await world.Mei.Does("/language", ("language", "zh-Hans"));
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));
        Assert.Equal(Chinese("Mail_ConfirmSubject"), (await Only(world)).Subject);
    }

    [Theory, BothDatabases]
    public async Task Without_a_mail_server_no_email_is_offered(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));

        Assert.Null((await world.Nobody.Opens("/sign-in")).Find("a[href='/sign-in/forgotten']"));
        Assert.Null((await world.Mei.Opens("/settings/account")).Find("form[action='/settings/email/confirm']"));
        Assert.Equal(0, await world.Counts("jobs", "kind = 'email-given'"));
    }

    static async Task Confirms(World world, Person person, string email)
    {
        await person.Does("/settings/email", ("email", email));
        await person.Does("/email/confirm", ("code", CodeIn(await Only(world))));
    }

    static async Task<MimeMessage> Only(World world) => Assert.Single(await AllOf(world));

    static async Task<IReadOnlyList<MimeMessage>> AllOf(World world)
    {
        await world.DoesWhatIsDue();
        return await MailSink.TakeAsync(world);
    }

    static string LinkIn(MimeMessage letter) => Link().Match(letter.TextBody!).Groups[1].Value;

    static string CodeIn(MimeMessage letter) => LinkIn(letter).Split("code=")[1];

    static string Chinese(string name) => Text.ResourceManager.GetString(name, System.Globalization.CultureInfo.GetCultureInfo("zh-Hans"))!;

    [GeneratedRegex(@"http://localhost:5080(/\S+)")]
    private static partial Regex Link();
}
