using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MimeKit;

namespace Loquat.Tests.Notifications;

/// Unsubscribing from digests: by the button of the mail program, and by the page behind the link.
public class DigestStoppingTests
{
    [Theory, BothDatabases("Smtp=here")]
    public async Task One_click_unsubscribe_ends_digests_at_once(World world)
    {
        var letter = await Gets(world, world.Mei, "mei@mail.example");
        var machine = await world.NewBrowser();
        (await Clicks(machine, Address(letter))).Is(NoContent);
        (await Clicks(machine, Address(letter))).Is(NoContent);
        Assert.Equal(["0"], await world.Rows("SELECT rhythm FROM digests"));
        await world.Rosa.Likes(await world.Mei.Publishes("more words"));
        Assert.Empty(await DigestTests.MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Opening_the_link_changes_nothing_and_its_page_unsubscribes_and_undoes_it(World world)
    {
        var letter = await Gets(world, world.Mei, "mei@mail.example");
        var page = (await world.Nobody.Opens(DigestTests.StopIn(letter))).Is(OK);
        Assert.Equal(["1"], await world.Rows("SELECT rhythm FROM digests"));

        var done = await world.Nobody.Opens((await world.Nobody.Sends(page.Form("/email/digest"))).Is(SeeOther).GoesTo!);
        Assert.True(done.Shows(Text.Digest_StillSecurity));
        Assert.Equal(["0"], await world.Rows("SELECT rhythm FROM digests"));
        var undone = await world.Nobody.Opens((await world.Nobody.Sends(done.Form("/email/digest/resume"))).Is(SeeOther).GoesTo!);
        Assert.NotNull(undone.Find("form[action='/email/digest']"));
        Assert.Equal(["1"], await world.Rows("SELECT rhythm FROM digests"));
        Assert.True((await world.Nobody.Opens(DigestTests.StopIn(letter), ("Accept-Language", "zh-CN"))).Shows(Chinese("Digest_Stop")));

        await world.Rosa.Likes(await world.Mei.Publishes("more words"));
        Assert.Single(await DigestTests.MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_code_is_valid_only_for_its_own_digests(World world)
    {
        await world.Sam.ConfirmsAddress("sam@mail.example");
        await world.Sam.WantsDigests("Daily");
        var code = Address(await Gets(world, world.Mei, "mei@mail.example")).Split("code=")[1];
        await world.Mei.Does("/settings/email", ("email", "new@mail.example"), ("current", Person.Password));
        await world.DoesWhatIsDue();
        var confirming = Person.LinkIn((await MailSink.TakeAsync(world)).Single(), "/email/confirm").Split("code=")[1];
        var machine = await world.NewBrowser();
        // Of an earlier address, for another purpose, damaged, and missing.
        foreach (var wrong in new[] { code, confirming, code[..^2] + "xx", "x", "", "%F0%9F%90%88", new string('A', 4_000) })
        {
            Assert.True((await world.Nobody.Opens($"/email/digest?code={wrong}")).Is(OK).Shows(Text.Digest_CodeOver));
            (await Clicks(machine, $"/email/digest?code={wrong}")).Is(UnprocessableEntity);
            (await world.Nobody.Posts("/email/digest", ("code", wrong))).Is(UnprocessableEntity);
            (await world.Nobody.Posts("/email/digest/resume", ("code", wrong))).Is(UnprocessableEntity);
        }
        Assert.True((await world.Nobody.Opens($"/email/confirm?code={code}")).Shows(Text.Mail_CodeOver));
        Assert.Equal(["1", "1"], await world.Rows("SELECT rhythm FROM digests"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_link_stays_valid_after_a_key_rotation(World world)
    {
        var letter = await Gets(world, world.Mei, "mei@mail.example");
        var now = TimeProvider.System.GetUtcNow();
        world.Services.GetRequiredService<IKeyManager>().CreateNewKey(now.AddMinutes(-1), now.AddDays(90));
        (await Clicks(await world.NewBrowser(), Address(letter))).Is(NoContent);
        Assert.Equal(["0"], await world.Rows("SELECT rhythm FROM digests"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task The_one_click_address_does_not_allow_posts_from_other_pages(World world)
    {
        var address = Address(await Gets(world, world.Mei, "mei@mail.example"));
        var machine = await world.NewBrowser();
        (string, string)[][] pages = [
            [("Origin", "https://evil.example")], [("Origin", "null")], [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "none")]
        ];
        foreach (var headers in pages)
        {
            (await Clicks(machine, address, headers)).Is(Forbidden);
        }
        foreach (var other in new[]
        {
            "/email/digest",
            address.Replace("/email/digest", "/email/digest/resume", StringComparison.Ordinal),
            address.Replace("/email/digest", "/settings/away", StringComparison.Ordinal),
            address.Replace("/email/digest", "/email/digest/", StringComparison.Ordinal),
        })
        {
            (await Clicks(machine, other)).Is(Forbidden);
        }
        Assert.Equal(["1"], await world.Rows("SELECT rhythm FROM digests"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Security_emails_have_no_unsubscribe_header(World world)
    {
        await world.Mei.ConfirmsAddress("mei@mail.example");
        await world.Nobody.Does("/sign-in/forgotten", ("who", "mei"));
        await world.Mei.Does("/settings/email", ("email", "new@mail.example"), ("current", Person.Password));
        await world.DoesWhatIsDue();
        var letters = await MailSink.TakeAsync(world);
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Null(letter.Headers["List-Unsubscribe"]));
    }

    static async Task<MimeMessage> Gets(World world, Person person, string email)
    {
        await person.ConfirmsAddress(email);
        await person.WantsDigests("Daily");
        await world.Ade.Likes(await person.Publishes("words"));
        return Assert.Single(await DigestTests.MorningComes(world));
    }

    /// One-click unsubscribe by RFC 8058: a post without cookies and origin to the address in the header.
    static async Task<Page> Clicks(Browser machine, string address, params (string, string)[] headers)
    {
        using var request = machine.Request(HttpMethod.Post, address, headers);
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        return await machine.SendAsync(request);
    }

    static string Address(MimeMessage letter) =>
        letter.Headers["List-Unsubscribe"]![1..^1].Replace("http://localhost:5080", "", StringComparison.Ordinal);

    static string Chinese(string name) => Text.ResourceManager.GetString(name, System.Globalization.CultureInfo.GetCultureInfo("zh-Hans"))!;
}
