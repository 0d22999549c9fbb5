using Loquat.Messages;

namespace Loquat.Tests.Messages;

/// Message requests from strangers.
public class RequestTests
{
    [Theory, BothDatabases]
    public async Task A_message_from_a_stranger_is_a_request_without_a_read_receipt(World world)
    {
        var said = await world.Sam.WritesTo(world.Mei, "You don't know me");

        Assert.Empty(await world.Mei.Conversations());
        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations("/inbox/requests"));
        Assert.Equal(0, await DirectTests.UnreadOf(world, world.Mei));
        Assert.Equal(1, await DirectTests.UnreadOf(world, world.Mei, ConversationFolder.Requests));
        Assert.Equal(["You don't know me"], await world.Mei.Reads(said));
        Assert.Equal("", (await world.Sam.Opens(said.Conversation)).Find(".seen")!.TextContent);

        await world.Mei.Accepts(said);

        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations());
        Assert.Equal(Loquat.Text.Conversation_Seen, (await world.Sam.Opens(said.Conversation)).Find(".seen")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Pictures_of_strangers_are_hidden_before_accepting(World world)
    {
        await world.Sam.Arrives();
        var face = await world.Sam.Adds(await PhotoFiles.PhoneJpegAsync(400, 400));
        await world.Writes($"UPDATE accounts SET avatar_key = (SELECT key FROM media WHERE id = {face}) WHERE handle_key = 'sam'");
        var note = await world.Sam.PublishesPhoto("look", await world.Sam.Adds(await PhotoFiles.PhoneJpegAsync(400, 300, scene: 1)));
        var photo = await world.Sam.Adds(await PhotoFiles.PhoneJpegAsync(400, 300, scene: 2));
        await world.Mei.Arrives();
        var said = await world.Sam.WritesTo(world.Mei, "a photo");
        await world.Sam.Says(said, "here", more: ("photo", $"{photo}"));
        await world.Sam.Does($"{note.Address}/send", [.. Person.MessageFields("and a note"), ("conversation", $"{said.ConversationId}")]);
        var key = (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();

        foreach (var address in new[] { "/inbox/requests", said.Conversation, $"{said.Conversation}/info" })
        {
            Assert.Null((await world.Mei.Opens(address)).Is(OK).Find("main img"));
        }
        (await world.Mei.Opens($"/media/{key}/360.webp")).Is(NotFound);

        await world.Mei.Accepts(said);

        Assert.NotNull((await world.Mei.Opens(said.Conversation)).Find(".message-photo img"));
        Assert.NotNull((await world.Mei.Opens(said.Conversation)).Find(".message-note img"));
        (await world.Mei.Opens($"/media/{key}/360.webp")).Is(OK);
        (await world.Ade.Opens($"/media/{key}/360.webp")).Is(NotFound);
        (await world.Nobody.Opens($"/media/{key}/360.webp")).Is(NotFound);
    }

    [Theory, BothDatabases]
    public async Task Replying_accepts_a_request(World world)
    {
        var said = await world.Sam.WritesTo(world.Mei, "hello");
        await world.Mei.WritesTo(world.Sam, "hello yourself");

        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations());
        Assert.Equal(["hello", "hello yourself"], await world.Sam.Reads(said));
    }

    [Theory, BothDatabases]
    public async Task A_declined_request_disappears_without_telling_the_stranger(World world)
    {
        var said = await world.Sam.WritesTo(world.Mei, "hello");
        await world.Mei.Does($"{said.Conversation}/decline");

        Assert.Empty(await world.Mei.Conversations("/inbox/requests"));
        (await world.Mei.Opens(said.Conversation)).Is(NotFound);
        await world.Sam.Says(said, "anybody there?");
        Assert.Empty(await world.Mei.Conversations("/inbox/requests"));
        Assert.Equal(["梅 Mei"], await world.Sam.Conversations());

        await world.Mei.WritesTo(world.Sam, "I thought better of it");
        Assert.Equal(["hello", "anybody there?", "I thought better of it"], await world.Mei.Reads(said));
    }

    [Theory, BothDatabases]
    public async Task A_stranger_can_send_at_most_five_messages_before_a_reply(World world)
    {
        var said = await world.Sam.WritesTo(world.Mei, "1");
        for (var i = 2; i <= WritingAllowance.MostUnanswered; i++)
        {
            await world.Sam.Says(said, $"{i}");
        }
        Assert.Equal(Loquat.Text.Message_Unanswered, (await world.Sam.TriesToSay(said)).Is(Forbidden).Problem);

        await world.Mei.Accepts(said);

        await world.Sam.Says(said, "thank you");
    }

    [Theory, BothDatabases]
    public async Task People_choose_who_may_write_to_them(World world)
    {
        await world.Mei.ChoosesPrivacy(("messages", "Followed"));
        (await world.Sam.TriesToWriteTo(world.Mei)).Is(Forbidden);
        await world.Mei.Follows(world.Sam);
        var said = await world.Sam.WritesTo(world.Mei, "hello");
        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations());

        await world.Mei.ChoosesPrivacy(("messages", "Nobody"));
        await world.Mei.Follows(world.Ade);
        Assert.Equal(Loquat.Text.Message_NotPossible, (await world.Ade.TriesToWriteTo(world.Mei)).Is(Forbidden).Problem);
        // Existing conversations continue.
        await world.Sam.Says(said, "still there?");
        (await world.Mei.Posts("/settings/privacy", ("comments", "Everyone"), ("mentions", "Everyone"), ("messages", "Followers")))
            .Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task Strangers_cannot_write_to_teenagers_and_get_no_reason(World world)
    {
        await world.Mei.Arrives();
        var adult = world.Clock.Now.AddYears(2);
        await world.Writes($"UPDATE accounts SET adult_from = {adult.ToUnixTimeMilliseconds()} WHERE handle_key = 'mei'");

        Assert.Equal(Loquat.Text.Message_NotPossible, (await world.Sam.TriesToWriteTo(world.Mei)).Is(Forbidden).Problem);
        (await world.Sam.Posts("/conversations", ("title", "club"), ("to", "mei"))).Is(UnprocessableEntity);
        await world.Mei.Follows(world.Sam);

        await world.Sam.WritesTo(world.Mei, "hello");
    }

    [Theory, BothDatabases]
    public async Task Private_accounts_get_requests_like_any_other(World world)
    {
        await world.Mei.BecomesPrivate();
        await world.Sam.WritesTo(world.Mei, "may I?");

        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations("/inbox/requests"));
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task A_newcomer_can_write_to_five_strangers_on_the_first_day_and_more_after_replies(World world)
    {
        var strangers = new[] { world.Ade, world.Rosa, world.Kenji };
        foreach (var stranger in strangers)
        {
            await world.Sam.WritesTo(stranger, "hello");
        }
        // Two of them are also invited to a group: five in all.
        await world.Sam.Gathers("Two", "hello", world.Ade, world.Rosa);
        var refused = (await world.Sam.TriesToWriteTo(world.Mei)).Is(TooManyRequests);
        Assert.Contains("5 new people", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("24 hours", refused.Problem, StringComparison.Ordinal);
        (await world.Sam.Posts("/conversations", ("title", "club"), ("to", "mei"))).Is(TooManyRequests);

        await world.Ade.WritesTo(world.Sam, "hello yourself");

        await world.Sam.WritesTo(world.Mei, "hello");
    }

    [Theory, BothDatabases]
    public async Task A_report_stores_the_message_and_gets_a_decision(World world)
    {
        await world.Ade.Arrives();
        var said = await world.Sam.WritesTo(world.Mei, "something nasty");
        await world.Sam.Says(said, "and more");
        await world.Mei.Does($"{said.Own}/report", ("reason", "Harassment"), ("words", ""));
        await world.Sam.Deletes(said);

        (await world.Mei.Opens("/moderation")).Is(NotFound);
        var page = (await world.Ade.Opens("/moderation")).Is(OK);
        Assert.Contains("something nasty", page.Text, StringComparison.Ordinal);
        Assert.Contains("and more", page.Text, StringComparison.Ordinal);
        var sam = await world.AccountOf(world.Sam);
        await world.Ade.Does("/moderation", ("act", "dismiss"), ("account", $"{sam.Id}"), ("message", $"{said.Id}"),
            ("words", "nothing wrong"));
        Assert.Equal(0, await world.Counts("reports", "decision_id IS NULL"));
    }

    [Theory, BothDatabases]
    public async Task Moderators_can_delete_only_reported_messages(World world)
    {
        await world.Ade.Arrives();
        await world.Mei.Befriends(world.Sam);
        var said = await world.Sam.WritesTo(world.Mei, "something nasty");
        var other = await world.Sam.Says(said, "and this");
        await world.Mei.ReactsTo(said, "😮");
        await world.Mei.Does($"{said.Own}/report", ("reason", "Harassment"), ("words", ""));
        (string, string)[] Removing(SaidMessage message) =>
            [("act", "remove"), ("message", $"{message.Id}"), ("words", "That goes too far.")];
        (await world.Mei.Posts("/moderation", Removing(said))).Is(NotFound);

        // Unreported messages stay, even for administrators.
        await world.Ade.Does("/moderation", Removing(other));
        Assert.Equal(Loquat.Text.Moderation_WordsMissing,
            (await world.Ade.Posts("/moderation", [.. Removing(said)[..2], ("words", " ")])).Is(UnprocessableEntity).Problem);
        Assert.Null((await world.Mei.Opens(said.Conversation)).Find(".message-gone"));
        await world.Ade.Does("/moderation", Removing(said));
        await world.Ade.Does("/moderation", Removing(said));

        foreach (var person in new[] { world.Mei, world.Sam })
        {
            var page = await person.Opens(said.Conversation);
            Assert.NotNull(page.Find($"{said.Selector} .message-gone"));
            Assert.Null(page.Find($"{other.Selector} .message-gone"));
            Assert.DoesNotContain("something nasty", page.Text, StringComparison.Ordinal);
        }
        Assert.True((await world.Sam.Opens("/settings/moderation")).Shows("That goes too far."));
        Assert.True((await world.Mei.Opens("/settings/moderation")).Shows(Loquat.Text.ModerationSettings_Done));
        Assert.Equal(1, await world.Counts("moderation_decisions"));
        Assert.Equal(["reports"], await world.TablesWith("something nasty"));
    }
}
