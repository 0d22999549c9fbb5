using Loquat.Accounts;

namespace Loquat.Tests.Moderation;

public class SuspensionTests
{
    [Theory, BothDatabases("Contact=kenji@loquat.example")]
    public async Task A_suspended_account_is_invisible_and_sees_the_reason(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("goodbye");
        await world.Sam.Befriends(world.Mei);
        await world.Sam.Reports(note);
        await world.Sam.Reports(world.Mei);
        await world.Kenji.Suspends(world.Mei, words: "三次提醒之后");

        (await world.Sam.Opens(note)).Is(NotFound);
        (await world.Sam.Opens(world.Mei)).Is(NotFound);
        Assert.Empty((await world.Nobody.Explores()).Cards);
        Assert.Empty((await world.Sam.Opens("/@sam/followers")).All(".author-name"));
        Assert.True((await world.Kenji.Opens("/moderation")).Shows(Text.Moderation_Empty));
        // The session has ended; a new one leads to a single page.
        Assert.StartsWith("/sign-in", (await world.Mei.Opens("/drafts")).GoesTo, StringComparison.Ordinal);
        await world.Mei.SignsIn();
        foreach (var address in new[] { "/", "/drafts", "/@mei", "/settings", "/settings/account", note.Address })
        {
            Assert.Equal("/account/suspended", (await world.Mei.Opens(address)).Is(SeeOther).GoesTo);
        }
        var page = await world.Mei.Opens("/account/suspended");
        Assert.True(page.Is(OK).Shows("三次提醒之后") && page.Shows(Text.Suspended_WithoutEnd) && page.Shows("kenji@loquat.example"));
        Assert.Equal("/account/suspended", (await world.Mei.TriesToPublish("still here")).Is(SeeOther).GoesTo);
        Assert.Equal(1, await world.Counts("notes"));
        await world.Mei.SignsOut();
    }

    [Theory, BothDatabases]
    public async Task A_suspension_expires_and_everything_is_visible_again(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("back in a week #tents");
        await world.Kenji.Suspends(world.Mei, days: 7);
        await world.WaitsFor(TimeSpan.FromDays(6));
        (await world.Nobody.Opens(note)).Is(NotFound);
        Assert.Equal(["0"], await world.Rows("SELECT public_notes FROM topics"));

        await world.WaitsFor(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        (await world.Nobody.Opens(note)).Is(OK);
        Assert.Equal(["1"], await world.Rows("SELECT public_notes FROM topics"));
        await world.Mei.SignsIn();
        (await world.Mei.Opens("/drafts")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_longer_suspension_is_not_ended_by_a_shorter_one(World world)
    {
        await world.Kenji.Arrives();
        await world.Mei.Arrives();
        await world.Kenji.Suspends(world.Mei, days: 1);
        await world.Kenji.Suspends(world.Mei, days: 7);
        await world.WaitsFor(TimeSpan.FromDays(2));
        Assert.Equal(AccountState.Suspended, (await world.AccountOf(world.Mei)).State);

        await world.Kenji.Suspends(world.Mei);
        await world.WaitsFor(TimeSpan.FromDays(40));
        Assert.Equal(AccountState.Suspended, (await world.AccountOf(world.Mei)).State);
    }

    [Theory, BothDatabases]
    public async Task A_suspension_can_be_lifted_with_a_message(World world)
    {
        await world.Kenji.Arrives();
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        var note = await world.Mei.PublishesPhoto("a photo", photo);
        var before = await KeyAsync(world, photo);
        await world.Kenji.Suspends(world.Mei);
        await world.DoesWhatIsDue();
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(NotFound);

        await world.Kenji.Lifts(world.Mei, "A mistake of mine.");
        await world.Kenji.Lifts(world.Mei, "A mistake of mine.");
        await world.DoesWhatIsDue();

        var after = await KeyAsync(world, photo);
        Assert.NotEqual(before, after);
        (await world.Nobody.Opens($"/media/{after}/720.webp")).Is(OK);
        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(NotFound);
        Assert.Contains(after, (await world.Nobody.Opens(note)).Text, StringComparison.Ordinal);
        await world.Mei.SignsIn();
        Assert.True((await world.Mei.Opens("/settings/moderation")).Shows("A mistake of mine."));
        Assert.Equal(2, await world.Counts("moderation_decisions"));
    }

    [Theory, BothDatabases]
    public async Task Administrators_cannot_be_suspended(World world)
    {
        await world.Kenji.Arrives();
        await world.Mei.Arrives();
        await world.Sam.Arrives();
        var (kenji, mei, sam) = ((await world.AccountOf(world.Kenji)).Id, (await world.AccountOf(world.Mei)).Id,
            (await world.AccountOf(world.Sam)).Id);
        await world.Writes($"UPDATE accounts SET role = {(int)AccountRole.Administrator} WHERE id = {mei}");

        foreach (var id in new[] { kenji, mei })
        {
            var page = await world.Kenji.Posts("/moderation", ("act", "suspend"), ("account", $"{id}"), ("days", "1"), ("words", "oops"));
            Assert.True(page.Is(UnprocessableEntity).Shows(Text.Moderation_NotAnAdministrator));
        }
        (await world.Kenji.Posts("/moderation", ("act", "suspend"), ("account", $"{sam}"), ("days", "3"), ("words", "oops")))
            .Is(UnprocessableEntity);
        Assert.Equal(AccountState.Active, (await world.AccountOf(world.Sam)).State);
    }

    [Theory, BothDatabases]
    public async Task Deleting_the_account_does_not_end_a_suspension(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("on my way");
        await world.Mei.Leaves();
        await world.Kenji.Suspends(world.Mei);
        await world.Mei.SignsIn();
        await world.Mei.Posts("/account/keep");
        Assert.Equal(AccountState.Suspended, (await world.AccountOf(world.Mei)).State);

        await world.Sam.Publishes("on my way too");
        await world.Sam.Leaves();
        await world.Kenji.Suspends(world.Sam);
        await world.WaitsFor(TimeSpan.FromDays(15));
        Assert.Equal(0, await world.Counts("accounts", "handle = 'sam'"));
        (await world.Nobody.Opens(note)).Is(NotFound);
    }

    static async Task<string> KeyAsync(World world, long photo) => (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();
}
