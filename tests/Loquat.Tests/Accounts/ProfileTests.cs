namespace Loquat.Tests.Accounts;

public class ProfileTests
{
    const string Settings = "/settings/profile";

    [Theory, BothDatabases]
    public async Task A_bio_shows_links_mentions_and_topics(World world)
    {
        await world.Sam.Arrives();
        var page = await world.Mei.Fills(Settings, Settings, ("displayName", "梅子 🍊"),
            ("bio", "Walks with @sam, more on https://mei.example/walks.\n#hiking"));

        Assert.Equal("/settings/profile?saved=true", page.Is(SeeOther).GoesTo);
        var profile = await world.Nobody.Opens(world.Mei);
        Assert.Equal("梅子 🍊", profile.Find("h1")!.TextContent);
        Assert.Equal("https://mei.example/walks", profile.Find(".bio a.link")!.GetAttribute("href"));
        Assert.Equal("/@sam", profile.Find(".bio a.mention")!.GetAttribute("href"));
        Assert.Equal("/topics/hiking", profile.Find(".bio a.topic")!.GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task A_refused_profile_keeps_the_input(World world)
    {
        var page = await world.Mei.Fills(Settings, Settings, ("displayName", "梅子"), ("bio", new string('x', 501)));

        Assert.Equal(Text.Profile_BioTooLong, page.Is(UnprocessableEntity).Problem);
        Assert.Equal("梅子", page.Find("input[name=displayName]")!.GetAttribute("value"));
        Assert.Equal("梅 Mei", (await world.AccountOf(world.Mei)).DisplayName);
    }

    [Theory, BothDatabases]
    public async Task A_new_name_appears_on_the_cards_of_old_notes(World world)
    {
        var note = await world.Mei.Publishes("an old note");
        Assert.Contains("梅 Mei", (await world.Nobody.Explores()).All(".card-name"));

        await world.Mei.Fills(Settings, Settings, ("displayName", "梅子"));

        Assert.Equal(["梅子"], (await world.Nobody.Explores()).All(".card-name"));
        Assert.Contains("梅子", (await world.Nobody.Opens(note)).All(".author-name"));
    }

    [Theory, BothDatabases]
    public async Task A_profile_counts_only_what_the_viewer_may_see(World world)
    {
        await world.Mei.Publishes("for all");
        await world.Mei.Publishes("for followers", visibility: Loquat.Notes.NoteVisibility.Followers);
        await world.Sam.Follows(world.Mei);

        Assert.Contains("1 note", (await world.Nobody.Opens(world.Mei)).All(".counts li"));
        Assert.Contains("2 notes", (await world.Sam.Opens(world.Mei)).All(".counts li"));
        Assert.Contains("1 follower", (await world.Sam.Opens(world.Mei)).All(".counts .counted"));
        Assert.Contains("1 following", (await world.Nobody.Opens(world.Sam)).All(".counts .counted"));
    }

    [Theory, BothDatabases]
    public async Task A_profile_is_found_under_any_spelling_of_its_handle(World world)
    {
        await world.Mei.Arrives();

        (await world.Nobody.Opens("/@MEI")).Is(OK);
        (await world.Nobody.Opens("/@nobody_here")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task An_email_address_is_optional_and_never_shown(World world)
    {
        (await world.Mei.Fills("/settings/account", "/settings/email", ("email", "mei@walks.example"))).Is(SeeOther);

        Assert.Equal("mei@walks.example", (await world.AccountOf(world.Mei)).Credentials.Email);
        Assert.DoesNotContain("walks.example", (await world.Sam.Opens(world.Mei)).Text, StringComparison.Ordinal);
        Assert.Equal(Text.SignUp_EmailWrong,
            (await world.Mei.Fills("/settings/account", "/settings/email", ("email", "no address"))).Is(UnprocessableEntity).Problem);
        (await world.Mei.Fills("/settings/account", "/settings/email", ("email", ""))).Is(SeeOther);
        Assert.Null((await world.AccountOf(world.Mei)).Credentials.Email);
    }

    [Theory, BothDatabases]
    public async Task Languages_and_interests_can_be_changed_later(World world)
    {
        await world.Mei.Fills("/settings/languages", "/settings/languages", ("language", "ja"));
        await world.Mei.Posts("/settings/interests", ("channel", "books"), ("channel", "books"), ("channel", "art"));

        var mei = await world.AccountOf(world.Mei);
        Assert.Equal(["ja"], mei.Preferences.ReadsLanguages);
        Assert.Equal(["books", "art"], mei.Preferences.Interests);
        Assert.NotNull((await world.Mei.Opens("/settings/languages")).Find("input[value=books][checked]"));
    }
}
