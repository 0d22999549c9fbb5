using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;

namespace Loquat.Tests.Accounts;

/// Private accounts and follow requests.
public class PrivateAccountTests
{
    [Theory, BothDatabases]
    public async Task A_stranger_sees_only_the_profile_head_and_can_request_to_follow(World world)
    {
        var note = await world.Mei.Publishes("for those I know");
        await world.Mei.BecomesPrivate();

        (await world.Sam.Opens(note)).Is(NotFound);
        Assert.Empty((await world.Sam.Explores()).Cards);
        var profile = await world.Sam.Opens(world.Mei);
        Assert.True(profile.Is(OK).Shows(Text.Profile_Private));
        Assert.Empty(profile.Cards);
        Assert.Equal("/@mei/follow", profile.Find("form.follow")!.GetAttribute("action"));
        Assert.Null(profile.Find(".counts a"));
        (await world.Sam.Opens("/@mei/followers")).Is(NotFound);
        (await world.Nobody.Opens("/@mei/following")).Is(NotFound);
        Assert.True((await world.Nobody.Opens(world.Mei)).Shows(Text.Profile_Private));
    }

    [Theory, BothDatabases]
    public async Task An_accepted_follow_request_gives_access(World world)
    {
        var note = await world.Mei.Publishes("for those I know");
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        await world.Sam.Follows(world.Mei);

        Assert.Equal((0, 1), (await world.Counts("follows"), await world.Counts("follow_requests")));
        Assert.True((await world.Sam.Opens(world.Mei)).Shows(Text.Follow_Requested));
        Assert.Contains("1 follow request", (await world.Mei.Opens("/@mei")).All(".own-links a"));
        (await world.Mei.Fills("/follow-requests", "/follow-requests/sam/accept")).Is(SeeOther);
        await world.Mei.Accepts(world.Sam);

        Assert.Equal((1, 0), (await world.Counts("follows"), await world.Counts("follow_requests")));
        (await world.Sam.Opens(note)).Is(OK);
        Assert.Contains(note.Address, (await world.Sam.Opens("/following")).Cards);
        Assert.Contains("Sam Okafor", (await world.Sam.Opens("/@mei/followers")).Is(OK).All(".author-name"));
        Assert.True((await world.Mei.Opens("/follow-requests")).Shows(Text.Requests_Empty));
    }

    [Theory, BothDatabases]
    public async Task A_request_can_be_withdrawn_declined_and_repeated(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        await world.Sam.Unfollows(world.Mei);
        Assert.Equal(0, await world.Counts("follow_requests"));
        (await world.Mei.Posts("/follow-requests/sam/accept")).Is(NotFound);

        await world.Sam.Follows(world.Mei);
        await world.Mei.Declines(world.Sam);
        await world.Mei.Declines(world.Sam);
        Assert.Equal((0, 0), (await world.Counts("follows"), await world.Counts("follow_requests")));
        Assert.NotNull((await world.Sam.Opens(world.Mei)).Find("form.follow button.primary"));

        await world.Sam.Follows(world.Mei);
        Assert.Equal(1, await world.Counts("follow_requests"));
    }

    [Theory, BothDatabases]
    public async Task With_htmx_an_accepted_request_becomes_a_follower_row_and_a_declined_one_disappears(World world)
    {
        var mei = await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        await world.Ade.Follows(world.Mei);

        var accepted = await mei.PostAsync("/follow-requests/sam/accept", [], ("HX-Request", "true"));
        var declined = await mei.PostAsync("/follow-requests/ade/decline", [], ("HX-Request", "true"));

        Assert.Equal("/@sam/follow", accepted.Is(OK).Find("li.row form.follow")!.GetAttribute("action"));
        Assert.Equal("", declined.Is(OK).Text);
    }

    [Theory, BothDatabases]
    public async Task Only_the_account_itself_can_accept_requests(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);

        (await world.Sam.Posts("/follow-requests/mei/accept")).Is(NotFound);
        (await world.Sam.Posts("/follow-requests/sam/accept")).Is(NotFound);
        (await world.Ade.Posts("/follow-requests/sam/accept")).Is(NotFound);

        Assert.Equal((0, 1), (await world.Counts("follows"), await world.Counts("follow_requests")));
    }

    [Theory, BothDatabases]
    public async Task Becoming_public_accepts_all_waiting_requests(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        await world.Ade.Follows(world.Mei);

        await world.Mei.BecomesPublic();
        await world.DoesWhatIsDue();

        Assert.Equal((2, 0), (await world.Counts("follows"), await world.Counts("follow_requests")));
    }

    [Theory, BothDatabases]
    public async Task A_block_in_either_direction_ends_a_request(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        await world.Mei.Blocks(world.Sam);
        Assert.Equal(0, await world.Counts("follow_requests"));

        await world.Ade.Follows(world.Mei);
        await world.Ade.Blocks(world.Mei);
        Assert.Equal(0, await world.Counts("follow_requests"));
        (await world.Mei.Posts("/follow-requests/ade/accept")).Is(NotFound);
        Assert.Equal(0, await world.Counts("follows"));
    }

    [Theory, BothDatabases]
    public async Task A_request_accepted_concurrently_with_a_block_does_not_survive(World world)
    {
        await world.Mei.Arrives();
        await world.Mei.BecomesPrivate();
        await world.Sam.Arrives();
        for (var round = 0; round < 8; round++)
        {
            await world.Sam.Follows(world.Mei);
            await Task.WhenAll(world.Mei.Posts("/follow-requests/sam/accept"), world.Sam.Posts("/@mei/block"),
                world.Mei.Posts("/follow-requests/sam/accept"));

            Assert.Equal((0, 0), (await world.Counts("follows"), await world.Counts("follow_requests")));
            await world.Sam.Posts("/settings/people/" + (await world.AccountOf(world.Mei)).Id + "/unblock");
        }
    }

    [Theory, BothDatabases]
    public async Task A_request_concurrent_with_becoming_public_is_not_left_waiting(World world)
    {
        await world.Mei.Arrives();
        for (var round = 0; round < 6; round++)
        {
            await world.Mei.BecomesPrivate();
            await Task.WhenAll(world.Sam.Posts("/@mei/follow"), world.Mei.BecomesPublic(), world.Ade.Posts("/@mei/follow"));
            await world.DoesWhatIsDue();

            Assert.Equal((2, 0), (await world.Counts("follows"), await world.Counts("follow_requests")));
            await world.Sam.Unfollows(world.Mei);
            await world.Ade.Unfollows(world.Mei);
        }
    }

    [Theory, BothDatabases]
    public async Task Notes_of_a_private_account_have_no_previews_and_no_topic_counts(World world)
    {
        var note = await world.Mei.Publishes("for those I know #tents");
        await world.Mei.Publishes("another #tents");
        await world.Sam.Follows(world.Mei);
        await world.Mei.BecomesPrivate();
        await world.DoesWhatIsDue();

        var page = await world.Sam.Opens(note);
        Assert.Null(page.Is(OK).Find("meta[property='og:title']"));
        Assert.NotNull(page.Find("meta[name=robots]"));
        var oembed = $"/oembed?url={Uri.EscapeDataString("http://localhost:5080" + note.Address)}";
        (await world.Sam.Opens(oembed)).Is(NotFound);
        Assert.Equal(["0"], await world.Rows("SELECT public_notes FROM topics"));

        await world.Mei.Publishes("a third #tents");
        await world.Mei.Edits(note, "edited #tents");
        Assert.Equal(["0"], await world.Rows("SELECT public_notes FROM topics"));

        await world.Mei.BecomesPublic();
        await world.DoesWhatIsDue();
        await world.With<Loquat.Notes.Publishing.AudienceSyncJob>(
            async e => await e.HandleAsync(new AudienceChanged((await world.AccountOf(world.Mei)).Id), default));
        Assert.Equal(["3"], await world.Rows("SELECT public_notes FROM topics"));
        Assert.NotNull((await world.Nobody.Opens(note)).Find("meta[property='og:title']"));
        (await world.Nobody.Opens(oembed)).Is(OK);

        await world.Mei.Deletes(note);
        Assert.Equal(["2"], await world.Rows("SELECT public_notes FROM topics"));
    }

    [Theory, BothDatabases]
    public async Task Photos_of_a_private_account_get_new_addresses_for_followers_only(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        var note = await world.Mei.PublishesPhoto("for those I know", photo);
        await world.Sam.Follows(world.Mei);
        var before = await KeyAsync(world, photo);
        (await world.Nobody.Opens($"/media/{before}/720.webp")).Is(OK);

        await world.Mei.BecomesPrivate();
        await world.DoesWhatIsDue();
        world.Clock.Advance(TimeSpan.FromSeconds(6));

        var after = await KeyAsync(world, photo);
        Assert.NotEqual(before, after);
        (await world.Sam.Opens($"/media/{before}/720.webp")).Is(NotFound);
        (await world.Sam.Opens($"/media/{after}/720.webp")).Is(OK);
        (await world.Ade.Opens($"/media/{after}/720.webp")).Is(NotFound);
        (await world.Nobody.Opens($"/media/{after}/720.webp")).Is(NotFound);
        Assert.Contains(after, (await world.Sam.Opens(note)).Text, StringComparison.Ordinal);
        Assert.Contains(after, (await world.Sam.Opens(world.Mei)).Text, StringComparison.Ordinal);

        await world.Mei.BecomesPublic();
        await world.DoesWhatIsDue();
        (await world.Nobody.Opens($"/media/{await KeyAsync(world, photo)}/720.webp")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_photo_published_while_becoming_private_does_not_stay_public(World world)
    {
        await world.Mei.Arrives();
        for (var round = 0; round < 4; round++)
        {
            var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(64, 48));
            await Task.WhenAll(world.Mei.BecomesPrivate(), world.Mei.PublishesPhotos("now #tents", [(photo, "")], body: "#tents"));
            await world.DoesWhatIsDue();

            Assert.Equal(0, await world.Counts("media", "is_public"));
            Assert.Equal(["0"], await world.Rows("SELECT public_notes FROM topics"));
            await world.Mei.BecomesPublic();
            await world.DoesWhatIsDue();
        }
    }

    static async Task<string> KeyAsync(World world, long photo) => (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();
}
