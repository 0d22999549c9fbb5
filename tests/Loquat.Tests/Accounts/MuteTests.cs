namespace Loquat.Tests.Accounts;

public class MuteTests
{
    [Theory, BothDatabases]
    public async Task Muted_people_are_removed_from_lists_but_stay_reachable(World world)
    {
        var note = await world.Mei.Publishes("quiet please #tents");
        var other = await world.Ade.Publishes("still here #tents");
        await world.Sam.Follows(world.Mei);
        await world.Sam.Follows(world.Ade);
        await world.Sam.Mutes(world.Mei);

        foreach (var list in new[] { "/", "/topics/tents", "/topics/tents?sort=newest", "/following" })
        {
            Assert.Equal([other.Address], (await world.Sam.Opens(list)).Cards);
        }
        (await world.Sam.Opens(note)).Is(OK);
        Assert.Equal([note.Address], (await world.Sam.Opens(world.Mei)).Cards);
        Assert.Equal(2, (await world.Nobody.Explores()).Cards.Count);
        Assert.Equal(2, (await world.Ade.Explores()).Cards.Count);
        Assert.True((await world.Mei.Opens("/@mei/followers")).Shows("Sam Okafor"));
    }

    [Theory, BothDatabases]
    public async Task A_mute_expires(World world)
    {
        var note = await world.Mei.Publishes("back tomorrow");
        await world.Sam.Mutes(world.Mei, days: 1);
        Assert.Empty((await world.Sam.Explores()).Cards);
        Assert.True((await world.Sam.Opens("/settings/people")).Shows("梅 Mei"));

        world.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        Assert.Equal([note.Address], (await world.Sam.Explores()).Cards);
        Assert.True((await world.Sam.Opens("/settings/people")).Shows(Text.PeopleSettings_NoneMuted));
        await world.With<Loquat.Accounts.Settings.Housekeeping>(housekeeping => housekeeping.HandleAsync(default));
        Assert.Equal(0, await world.Counts("mutes"));
    }

    [Theory, BothDatabases]
    public async Task A_mute_can_be_undone_on_the_profile_or_in_the_settings(World world)
    {
        await world.Mei.Publishes("hello again");
        await world.Sam.Mutes(world.Mei, days: 7);
        await world.Sam.Mutes(world.Mei);
        (await world.Sam.Fills("/@mei", "/@mei/unmute")).Is(SeeOther);
        Assert.Single((await world.Sam.Explores()).Cards);

        await world.Sam.Mutes(world.Mei, days: 30);
        var address = (await world.Sam.Opens("/settings/people")).Find("form[action$=unmute]")!.GetAttribute("action")!;
        (await world.Sam.Posts(address)).Is(SeeOther);
        (await world.Sam.Posts(address)).Is(SeeOther);
        Assert.Equal(0, await world.Counts("mutes"));
    }

    [Theory, BothDatabases]
    public async Task Only_offered_durations_are_accepted_and_nobody_mutes_themselves(World world)
    {
        await world.Mei.Arrives();
        Assert.True((await world.Sam.Posts("/@mei/mute", ("days", "2"))).Is(UnprocessableEntity).Shows(Text.Mute_TermUnknown));
        (await world.Sam.Posts("/@mei/mute")).Is(UnprocessableEntity);
        Assert.True((await world.Mei.Posts("/@mei/mute", ("days", "1"))).Is(UnprocessableEntity).Shows(Text.Mute_Yourself));
        (await world.Nobody.Posts("/@mei/mute", ("days", "1"))).Is(SeeOther);
        Assert.Equal(0, await world.Counts("mutes"));
    }

    [Theory, BothDatabases]
    public async Task The_menu_of_a_note_offers_muting_to_other_members(World world)
    {
        var note = await world.Mei.Publishes("with a menu");

        var page = await world.Sam.Opens(note);
        Assert.Equal("/@mei/mute", page.Find(".note form[action$=mute]")!.GetAttribute("action"));
        Assert.NotNull(page.Find(".note form[action='/@mei/block']"));
        Assert.NotNull(page.Find($".note a[href='{note.Address}/report']"));
        Assert.Null((await world.Nobody.Opens(note)).Find("form[action$=mute]"));
        Assert.Null((await world.Mei.Opens(note)).Find("form[action$=mute]"));
        var second = await world.Mei.Publishes("another one");
        Assert.NotNull((await world.Sam.Opens(second)).Find($"a[href='{second.Address}/report']"));
    }

    [Theory, BothDatabases]
    public async Task Mutual_blocks_can_be_undone_in_the_settings(World world)
    {
        await world.Mei.Blocks(world.Sam);
        var address = (await world.Mei.Opens("/settings/people")).Find("form[action$=unblock]")!.GetAttribute("action")!;
        var sam = (await world.AccountOf(world.Sam)).Id;
        await world.Writes(
            $"""
                INSERT INTO blocks (blocker_id, blocked_id, created_at) SELECT id, (SELECT id FROM accounts WHERE handle = 'mei'), 0
                FROM accounts WHERE id = {sam}
                """);

        (await world.Mei.Posts(address)).Is(SeeOther);
        Assert.Equal(1, await world.Counts("blocks"));
        (await world.Sam.Posts(address)).Is(SeeOther);
        Assert.Equal(1, await world.Counts("blocks"));
    }
}
