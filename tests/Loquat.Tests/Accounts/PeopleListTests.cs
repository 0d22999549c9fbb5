namespace Loquat.Tests.Accounts;

/// Lists of followers and following, and removing a follower.
public class PeopleListTests
{
    [Theory, BothDatabases]
    public async Task Lists_show_people_newest_first_with_their_relation_to_the_viewer(World world)
    {
        await world.Sam.Follows(world.Mei);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Ade.Befriends(world.Mei);
        await world.Sam.Follows(world.Ade);

        var followers = await world.Mei.Opens("/@mei/followers");
        Assert.Equal(["Ade 🌿", "Sam Okafor"], followers.Is(OK).All(".people .author-name"));
        Assert.Equal([Text.Follow_Friends, Text.Follow_Back],
            followers.All(".person .follow button").Select(words => words.Split('–')[0].Trim()));
        Assert.Equal(["Ade 🌿"], (await world.Nobody.Opens("/@mei/following")).All(".people .author-name"));
        Assert.Equal(["/@mei/followers", "/@mei/following"],
            (await world.Nobody.Opens(world.Mei)).Document.QuerySelectorAll(".counts a").Select(a => a.GetAttribute("href")));
        Assert.True((await world.Nobody.Opens("/@rosa/followers")).Status == NotFound);
        await world.Rosa.Arrives();
        Assert.True((await world.Nobody.Opens("/@rosa/followers")).Shows(Text.People_NoFollowers));
    }

    [Theory, BothDatabases]
    public async Task Long_lists_are_paged_without_gaps_or_duplicates(World world)
    {
        await world.Mei.Arrives();
        for (var i = 0; i < 35; i++)
        {
            // Some follow at the same moment.
            world.Clock.Advance(TimeSpan.FromMilliseconds(i % 3 == 0 ? 1 : 0));
            await world.Person($"fan{(char)('a' + (i / 10))}{(char)('a' + (i % 10))}").Follows(world.Mei);
        }

        var first = await world.Nobody.Opens("/@mei/followers");
        var second = await world.Nobody.Opens(first.Find(".more a")!.GetAttribute("href")!);

        Assert.Equal((30, 5), (first.All(".author-name").Count, second.Is(OK).All(".author-name").Count));
        Assert.Equal(35, first.All(".author-name").Concat(second.All(".author-name")).Distinct().Count());
        Assert.Null(second.Find(".more"));
        (await world.Nobody.Opens("/@mei/followers?before=nonsense")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Lists_omit_people_with_a_block_in_either_direction(World world)
    {
        await world.Sam.Follows(world.Mei);
        await world.Ade.Follows(world.Mei);
        await world.Rosa.Blocks(world.Sam);
        await world.Ade.Blocks(world.Rosa);

        Assert.Empty((await world.Rosa.Opens("/@mei/followers")).All(".author-name"));
        Assert.Equal(2, (await world.Nobody.Opens("/@mei/followers")).All(".author-name").Count);
        await world.Mei.Blocks(world.Rosa);
        (await world.Rosa.Opens("/@mei/followers")).Is(NotFound);
        (await world.Mei.Opens("/@rosa/followers")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_follower_can_be_removed_repeatedly_and_follow_again(World world)
    {
        await world.Sam.Befriends(world.Mei);
        (await world.Mei.Fills("/@mei/followers", "/@sam/remove-follower")).Is(SeeOther);
        await world.Mei.RemovesFollower(world.Sam);

        Assert.True((await world.Mei.Opens("/@mei/followers")).Shows(Text.People_NoFollowers));
        Assert.Equal(1, await world.Counts("follows"));
        Assert.Null((await world.Sam.Opens("/@mei/followers")).Find("form[action$=remove-follower]"));
        await world.Sam.Follows(world.Mei);
        Assert.Equal(2, await world.Counts("follows"));
    }
}
