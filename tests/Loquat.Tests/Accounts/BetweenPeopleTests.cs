using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Tests.Accounts;

/// Following and blocking.
public class BetweenPeopleTests
{
    [Theory, BothDatabases]
    public async Task Following_twice_counts_once(World world)
    {
        await world.Sam.Follows(world.Mei);
        await world.Sam.Follows(world.Mei);
        Assert.Equal(1, await world.Counts("follows"));

        await world.Sam.Unfollows(world.Mei);
        await world.Sam.Unfollows(world.Mei);
        Assert.Equal(0, await world.Counts("follows"));
    }

    [Theory, BothDatabases]
    public async Task Following_redirects_to_the_page_or_gives_htmx_the_button(World world)
    {
        await world.Mei.Arrives();
        Assert.NotNull((await world.Sam.Opens(world.Mei)).Find("form.follow button.primary"));
        Assert.Equal("/@mei", (await world.Sam.Fills("/@mei", "/@mei/follow")).Is(SeeOther).GoesTo);

        var browser = await world.Sam.Arrives();
        var fragment = await browser.PostAsync("/@mei/unfollow", [], ("HX-Request", "true"));

        Assert.Equal("/@mei/follow", fragment.Is(OK).Find("form.follow")!.GetAttribute("action"));
        Assert.Null(fragment.Find("main"));
    }

    [Theory, BothDatabases]
    public async Task Nobody_can_follow_or_block_themselves(World world)
    {
        Assert.True((await world.Mei.Posts("/@mei/follow")).Is(UnprocessableEntity).Shows(Text.Follow_Yourself));
        Assert.True((await world.Mei.Posts("/@mei/block")).Is(UnprocessableEntity).Shows(Text.Block_Yourself));
    }

    [Theory, BothDatabases]
    public async Task A_block_ends_following_in_both_directions_for_good(World world)
    {
        await world.Mei.Befriends(world.Sam);
        await world.Mei.Fills("/@sam", "/@sam/block");
        Assert.Equal(0, await world.Counts("follows"));

        await world.Mei.Fills("/@sam", "/@sam/unblock");
        Assert.Equal(0, await world.Counts("follows") + await world.Counts("blocks"));
    }

    [Theory, BothDatabases]
    public async Task A_blocked_person_cannot_find_the_blocker_who_sees_an_empty_profile(World world)
    {
        await world.Mei.Publishes("mine");
        await world.Sam.Publishes("his");
        await world.Mei.Blocks(world.Sam);

        (await world.Sam.Opens(world.Mei)).Is(NotFound);
        (await world.Sam.Posts("/@mei/follow")).Is(NotFound);
        (await world.Sam.Posts("/@mei/block")).Is(NotFound);
        var page = await world.Mei.Opens(world.Sam);
        Assert.Empty(page.Is(OK).Cards);
        Assert.Contains("0 notes", page.All(".counts li"));
        (await world.Mei.Posts("/@sam/follow")).Is(Forbidden);
    }

    [Theory, BothDatabases]
    public async Task A_follow_concurrent_with_a_block_does_not_survive(World world)
    {
        await world.Mei.Arrives();
        await world.Sam.Arrives();
        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(world.Sam.Posts("/@mei/follow"), world.Mei.Posts("/@sam/block"), world.Sam.Posts("/@mei/follow"));

            Assert.Equal(0, await world.Counts("follows"));
            await world.Mei.Does("/@sam/unblock");
        }
    }

    [Theory, BothDatabases]
    public async Task Two_people_who_block_each_other_at_once_can_both_unblock(World world)
    {
        await world.Mei.Arrives();
        await world.Sam.Arrives();
        var (mei, sam) = (await world.AccountOf(world.Mei), await world.AccountOf(world.Sam));
        await Task.WhenAll(world.With<Blocks>(b => b.AddAsync(mei, sam, default)), world.With<Blocks>(b => b.AddAsync(sam, mei, default)));

        Assert.Equal(2, await world.Reads(db => db.Blocks.CountAsync()));
        (await world.Mei.Opens(world.Sam)).Is(NotFound);
    }
}
