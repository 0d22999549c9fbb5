namespace Loquat.BrowserTests;

public sealed class AccessibilityJourneys : Journey
{
    [Theory, InlineData("en-US"), InlineData("zh-CN")]
    public async Task The_checker_finds_nothing_on_any_page(string locale)
    {
        var visitor = await Somebody("Visitor", Device.Desk with { Locale = locale });
        var member = await Member("Mei", Device.Phone with { Locale = locale });
        member.Troubles.Forgive("answered 404");
        member.Troubles.Forgive("/publish answered 422");
        var note = await member.Publishes("A quiet corner 安静的角落", "With a view. #view https://loquat.example");
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        var findings = new List<string>();
        foreach (var address in new[]
        {
            "/", note, "/topics/view", "/sign-up", "/sign-in", "/terms", "/privacy", "/shortcuts", "/offline", $"{note}/comments",
            "/?channel=travel", "/search", "/search?q=quiet&kind=photo", "/search?q=%E8%A7%92", "/search?q=mei&tab=people", "/email/digest",
            "/places/1853909", "/nearby", "/nearby?place=1853909", "/search?q=osaka&tab=places",
        })
        {
            findings.AddRange(await Examine(visitor, address));
        }
        foreach (var address in new[]
        {
            note, member.Address, "/publish", "/drafts", "/notices", "/", "/following", "/settings/profile", "/settings/languages",
            "/settings/look", "/settings/wellbeing", "/settings/security", "/settings/account", "/settings/two-factor", "/nothing",
            "/settings/privacy", "/settings/notices", "/settings/away", "/settings/data", "/settings/people", "/settings/moderation",
            "/welcome/languages", "/welcome/interests", $"{note}/edit", $"{note}/history", $"{member.Address}/following", "/moderation",
            "/places/1853909", "/follow-requests", $"{member.Address}/followers", $"{note}/report",
        })
        {
            findings.AddRange(await Examine(member, address));
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task The_checker_finds_nothing_on_a_composer_full_of_photos()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.Opens("/publish");
        await mei.PicksPhotos(2);
        await mei.Picks(new FilePayload { Name = "disguised.jpg", MimeType = "image/jpeg", Buffer = [1, 2, 3] });
        await mei.HasPhotosReady(2);
        await Expect(mei.Page.Locator(".photo-problem")).ToBeVisibleAsync();
        var findings = (await AccessibilityChecker.Findings(mei)).ToList();
        await mei.OpensPhoto(1);
        await Expect(mei.Crop).ToBeVisibleAsync();
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task The_checker_finds_nothing_on_text_cards()
    {
        var mei = await Member("Mei", Device.Phone);
        var findings = new List<string>();
        foreach (var template in Person.TextCardTemplates)
        {
            var note = await mei.HasPublishedCards(
                "A quiet corner 安静的角落", "With a view.\n---\nOf the river, in the evening.", template);
            findings.AddRange(await Examine(mei, note));
        }
        await mei.StartsANote("A quiet corner", "With a view.");
        await mei.ChoosesCards(1);
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        findings.AddRange(await Examine(mei, mei.Address));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task The_checker_finds_nothing_in_the_caption_editor()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.PublishesAVideo("River");
        await mei.OpensCaptions();
        var findings = (await AccessibilityChecker.Findings(mei)).ToList();
        await mei.Page.Keyboard.PressAsync("Alt+n");
        await mei.Page.Keyboard.PressAsync("Alt+n");
        await Expect(mei.Page.Locator(".cue-flag:visible")).ToHaveCountAsync(2);
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task The_checker_finds_nothing_in_the_profile_picture_editor()
    {
        var mei = await Member("Mei", Device.Phone);
        await mei.PicksAnAvatar(await Person.PhotoAsync(1));
        var findings = (await AccessibilityChecker.Findings(mei)).ToList();
        await mei.Saves(mei.AvatarEditor);
        findings.AddRange(await AccessibilityChecker.Findings(mei));
        findings.AddRange(await Examine(mei, mei.Address));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task The_checker_finds_a_planted_breach()
    {
        var visitor = await Somebody("Visitor");
        await visitor.Opens("/sign-in");
        await visitor.Page.EvaluateAsync("() => document.querySelector('label[for=handle]').remove()");

        Assert.Contains(await AccessibilityChecker.Findings(visitor), finding => finding.Contains("label", StringComparison.Ordinal));
    }

    static async Task<IEnumerable<string>> Examine(Person person, string address)
    {
        await person.Opens(address);
        return await AccessibilityChecker.Findings(person);
    }
}
