using System.Text.Json;

namespace Loquat.Tests.Accounts;

/// Well-being settings, and what they hide from other people.
public class WellBeingTests
{
    const string Settings = "/settings/wellbeing";

    [Theory, BothDatabases]
    public async Task Choices_apply_to_all_browsers_of_the_account_only(World world)
    {
        var browser = await world.Mei.Arrives();
        await world.Mei.Opens("/");
        Assert.Null(WellBeingOf(browser));

        await world.Mei.Does(Settings, ("counts", "true"), ("reminder", "45"));
        await world.Mei.Opens("/");
        Assert.Equal("counts.45", WellBeingOf(browser));
        var page = await world.Mei.Opens(Settings);
        Assert.Equal("45", page.Find("input[name=reminder][checked]")!.GetAttribute("value"));
        Assert.NotNull(page.Find("input[name=counts][checked]"));
        Assert.Null(page.Find("input[name=calm][checked]"));

        var other = await world.NewBrowser(await world.OpensAnotherServer());
        await other.PostAsync("/sign-in", [("handle", "mei"), ("password", Person.Password)]);
        await other.GetAsync("/");
        Assert.Equal("counts.45", WellBeingOf(other));

        await world.Mei.Does(Settings, ("calm", "true"), ("reminder", "0"));
        await world.Mei.Opens("/");
        Assert.Equal("counts.calm", WellBeingOf(browser));
        await world.Mei.Posts("/sign-out");
        await browser.GetAsync("/");
        Assert.Null(WellBeingOf(browser));
    }

    [Theory, BothDatabases]
    public async Task A_time_that_is_not_offered_is_refused(World world)
    {
        foreach (var minutes in new[] { "", "1", "-15", "15.5", "99999999999", "abc" })
        {
            Assert.Equal(Text.WellBeing_ReminderUnknown,
                (await world.Mei.Posts(Settings, ("reminder", minutes))).Is(UnprocessableEntity).Problem);
        }
        Assert.Equal(0, (await world.AccountOf(world.Mei)).Preferences.ReminderMinutes);
    }

    [Theory, BothDatabases]
    public async Task Like_and_save_counts_can_be_hidden_from_others(World world)
    {
        var note = await world.Mei.Publishes("a hidden favourite #tea");
        var other = await world.Ade.Publishes("another one");
        await world.Ade.Likes(note);
        await world.Ade.Saves(note);
        await world.Mei.Likes(other);
        await world.Sam.Opens("/");

        await world.Mei.Does(Settings, ("likes", "true"), ("reminder", "0"));

        foreach (var address in new[] { "/", "/topics/tea", "/search?q=favourite", "/@mei" })
        {
            Assert.Equal("[0,0]", Beside(await world.Sam.Opens(address), note));
            Assert.Equal("[0,0]", Beside(await world.Nobody.Opens(address), note));
        }
        Assert.Equal("[1,0]", Beside(await world.Sam.Opens("/"), other));
        var seen = await world.Sam.Opens(note);
        Assert.Equal(("", ""), (CountIn(seen, "likes"), CountIn(seen, "saves")));
        Assert.Equal(new(Likes: 0, Liked: true, Saves: 0, Saved: false, Comments: 0), await world.Sam.Touches(note, "like"));

        var own = await world.Mei.Opens(note);
        Assert.Equal(("2", "1"), (CountIn(own, "likes"), CountIn(own, "saves")));
        Assert.Equal("[2,0]", Beside(await world.Mei.Opens("/@mei"), note));

        await world.Mei.Does(Settings, ("reminder", "0"));
        Assert.Equal("2", CountIn(await world.Sam.Opens(note), "likes"));
    }

    [Theory, BothDatabases]
    public async Task Accounts_under_eighteen_start_private_with_reminders_and_quiet_nights(World world)
    {
        await world.Opens();
        var young = world.Person("young");
        young.BirthDate = DateOnly.FromDateTime(world.Clock.Now.UtcDateTime).AddYears(-15);
        var note = await young.Publishes("my first");

        Assert.Empty((await world.Sam.Opens("/")).Cards);
        (await world.Sam.Opens(note)).Is(NotFound);
        var browser = await young.Arrives();
        await young.Opens("/");
        Assert.Equal("young.60", WellBeingOf(browser));
        Assert.True((await young.Opens(Settings)).Shows(Text.WellBeing_YoungTitle));

        // Young people may change these defaults.
        await young.Does(Settings, ("reminder", "0"));
        await young.ChoosesPrivacy();
        Assert.Equal([note.Address], (await world.Sam.Opens("/")).Cards);
        await young.Opens("/");
        Assert.Equal("young", WellBeingOf(browser));

        world.Clock.Advance((await world.AccountOf(young)).AdultFrom!.Value - world.Clock.Now);
        await browser.PostAsync("/sign-in", [("handle", "young"), ("password", Person.Password)]);
        await browser.GetAsync("/");
        Assert.Null(WellBeingOf(browser));
        Assert.False((await browser.GetAsync(Settings)).Shows(Text.WellBeing_YoungTitle));
    }

    [Theory, BothDatabases]
    public async Task The_pause_is_a_dialog_or_redirects_to_the_settings_without_JavaScript(World world)
    {
        var browser = await world.Mei.Arrives();
        Assert.NotNull((await browser.GetAsync($"{Settings}/pause", ("HX-Request", "true"))).Is(OK).Find("dialog [data-longer]"));
        Assert.Equal(Settings, (await browser.GetAsync($"{Settings}/pause")).Is(SeeOther).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task Well_being_choices_are_in_the_export(World world)
    {
        await world.Mei.Does(Settings, ("calm", "true"), ("likes", "true"), ("reminder", "30"));

        using var copy = await world.Mei.TakesACopy();

        var chosen = copy.Json("profile.json").GetProperty("choices").GetProperty("wellBeing");
        Assert.Equal((false, true, true, 30),
            (chosen.GetProperty("hidesCounts").GetBoolean(), chosen.GetProperty("isCalm").GetBoolean(),
                chosen.GetProperty("hidesLikes").GetBoolean(), chosen.GetProperty("reminderMinutes").GetInt32()));
    }

    static string? WellBeingOf(Browser browser) =>
        browser.Cookies.GetCookies(new Uri("http://localhost:5080"))["ease"] is { Expired: false, Value.Length: > 0 } cookie
            ? cookie.Value
            : null;

    static string CountIn(Page page, string what) => page.Find($".note-bar [data-count={what}]")!.TextContent;

    static string Beside(Page page, PublishedNote note) =>
        JsonDocument.Parse(page.Find("script.tallies")!.TextContent).RootElement.GetProperty("notes").GetProperty($"{note.Id}")
            .GetRawText();
}
