namespace Loquat.Tests.Messages;

public class GroupTests
{
    [Theory, BothDatabases]
    public async Task Friends_join_a_group_at_once_and_strangers_are_asked(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.Gathers("Hikers", "Sunday?", world.Sam, world.Ade);

        Assert.Equal(["Hikers"], await world.Sam.Conversations());
        Assert.Empty(await world.Ade.Conversations());
        Assert.Equal(["Hikers"], await world.Ade.Conversations("/inbox/requests"));
        await world.Sam.Says(said, "Yes!");
        (await world.Ade.Posts($"{said.Own}/react", ("emoji", "👍"))).Is(Forbidden);
        await world.Ade.Accepts(said);
        Assert.Equal(["Sunday?", "Yes!"], await world.Ade.Reads(said));
    }

    [Theory, BothDatabases]
    public async Task A_group_without_a_title_is_named_after_its_members(World world)
    {
        await world.Sam.Follows(world.Mei);
        await world.Ade.Follows(world.Mei);
        await world.Mei.Gathers("", "hello", world.Sam, world.Ade);

        Assert.Equal(["Sam Okafor, Ade 🌿"],
            (await world.Mei.Conversations())
                .Select(name => name.StartsWith("Ade", StringComparison.Ordinal) ? "Sam Okafor, Ade 🌿" : name));
    }

    [Theory, BothDatabases]
    public async Task New_members_see_messages_from_then_on(World world)
    {
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await person.Follows(world.Mei);
        }
        var said = await world.Mei.Gathers("Hikers", "a secret", world.Sam);
        await world.Mei.Does($"{said.Conversation}/people", ("to", "@ade"));

        Assert.DoesNotContain("a secret", (await world.Ade.Opens("/inbox")).Text, StringComparison.Ordinal);
        Assert.Empty(await world.Ade.Reads(said));
        (await world.Ade.TriesToSay(said, "what was that?", ("reply", $"{said.Id}"))).Is(NotFound);
        (await world.Ade.Posts($"{said.Own}/react", ("emoji", "👍"))).Is(NotFound);
        await world.Sam.Says(said, "welcome", more: ("reply", $"{said.Id}"));
        Assert.Equal(["welcome"], await world.Ade.Reads(said));
        Assert.DoesNotContain("a secret", (await world.Ade.Opens(said.Conversation)).Text, StringComparison.Ordinal);
        Assert.Empty((await world.Ade.Opens("/inbox/search?q=secret")).All(".found-words"));
    }

    [Theory, BothDatabases]
    public async Task The_creator_can_remove_members_and_is_replaced_after_leaving(World world)
    {
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await person.Follows(world.Mei);
        }
        var said = await world.Mei.Gathers("Hikers", "hello", world.Sam, world.Ade);
        var (sam, ade) = (await world.AccountOf(world.Sam), await world.AccountOf(world.Ade));
        (await world.Sam.Posts($"{said.Conversation}/people/{ade.Id}/remove")).Is(NotFound);

        await world.Mei.Does($"{said.Conversation}/leave");
        (await world.Mei.Opens(said.Conversation)).Is(NotFound);
        Assert.Empty(await world.Mei.Conversations());
        var (next, other) = (await world.Rows("SELECT account_id FROM participants WHERE role = 1")).Single() == $"{sam.Id}"
            ? (world.Sam, world.Ade)
            : (world.Ade, world.Sam);
        await next.Does($"{said.Conversation}/people/{(await world.AccountOf(other)).Id}/remove");

        (await other.Opens(said.Conversation)).Is(NotFound);
        (await other.TriesToSay(said)).Is(NotFound);
        await next.Does($"{said.Conversation}/leave");
        Assert.Equal(0, await world.Counts("conversations"));
        Assert.Equal(0, await world.Counts("messages"));
    }

    [Theory, BothDatabases]
    public async Task A_member_who_left_is_asked_before_joining_again(World world)
    {
        await world.Sam.Follows(world.Mei);
        var said = await world.Mei.Gathers("Hikers", "hello", world.Sam);
        await world.Sam.Does($"{said.Conversation}/leave");
        await world.Mei.Says(said, "in their absence");
        await world.Mei.Does($"{said.Conversation}/people", ("to", "sam"));

        Assert.Equal(["Hikers"], await world.Sam.Conversations("/inbox/requests"));
        Assert.Empty(await world.Sam.Reads(said));
    }

    [Theory, BothDatabases]
    public async Task Messages_of_blocked_people_are_collapsed(World world)
    {
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await person.Follows(world.Mei);
        }
        var said = await world.Mei.Gathers("Hikers", "hello", world.Sam, world.Ade);
        var loud = await world.Sam.Says(said, "loud words");
        await world.Mei.Says(said, "calm down", more: ("reply", $"{loud.Id}"));
        await world.Ade.Blocks(world.Sam);

        var page = await world.Ade.Opens(said.Conversation);
        Assert.NotNull(page.Find($"{loud.Selector} details.message-folded"));
        Assert.DoesNotContain("loud words", page.Find(".message-quote")!.TextContent, StringComparison.Ordinal);
        var quiet = await world.Ade.Says(said, "quiet words");
        Assert.DoesNotContain("quiet words", (await world.Sam.Opens(said.Conversation)).Text, StringComparison.Ordinal);
        Assert.Contains("quiet words", await world.Mei.Reads(said));
        (await world.Sam.Posts($"{quiet.Own}/react", ("emoji", "👍"))).Is(Forbidden);
        Assert.Empty((await world.Ade.Opens("/inbox/search?q=loud")).All(".found-words"));
    }

    [Theory, BothDatabases]
    public async Task A_group_has_at_most_a_hundred_members_and_no_invitations_across_blocks(World world)
    {
        await world.Sam.Follows(world.Mei);
        await world.Ade.Arrives();
        await world.Ade.Blocks(world.Mei);

        (await world.Mei.Posts("/conversations", ("title", "Hikers"), ("to", "sam ade"))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/conversations", ("title", "Hikers"), ("to", ""))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/conversations", ("title", "Hikers"), ("to", "sam nobody_here"))).Is(UnprocessableEntity);
        (await world.Mei.Posts("/conversations", ("title", new string('x', 61)), ("to", "sam"))).Is(UnprocessableEntity);
        Assert.Equal(0, await world.Counts("conversations"));
    }

    [Theory, BothDatabases]
    public async Task Group_events_appear_between_the_messages(World world)
    {
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await person.Follows(world.Mei);
        }
        var said = await world.Mei.Gathers("Hikers", "hello", world.Sam);
        var since = (await world.Mei.Opens(said.Conversation)).Find("[data-conversation-id]")!.GetAttribute("data-change");
        await world.Mei.Does($"{said.Conversation}/people", ("to", "ade sam"));
        await world.Sam.Says(said, "welcome");
        await world.Sam.Does($"{said.Conversation}/title", ("title", "Climbers <b>"));
        await world.Sam.Does($"{said.Conversation}/title", ("title", "Climbers <b>"));
        await world.Sam.Does($"{said.Conversation}/title", ("title", ""));
        await world.Mei.Does($"{said.Conversation}/people/{(await world.AccountOf(world.Ade)).Id}/remove");
        await world.Sam.Does($"{said.Conversation}/leave");

        var mei = await world.Mei.Opens(said.Conversation);
        Assert.Equal(
            ["You began the group", "hello", "You added Ade 🌿", "welcome", "Sam Okafor called the group “Climbers <b>”",
                "Sam Okafor took the group's name away", "You removed Ade 🌿", "Sam Okafor left"],
            mei.All("[data-messages] .message-words, [data-messages] .conversation-event"));
        Assert.Equal(mei.All(".conversation-event").Skip(1),
            (await world.Mei.Opens($"{said.Conversation}/news?since={since}")).All(".conversation-event"));
        // Group events can't be reacted to, deleted or reported.
        var happened = mei.Find(".conversation-event")!.GetAttribute("data-message");
        foreach (var act in new[] { "react", "delete", "report" })
        {
            (await world.Mei.Posts($"{said.Conversation}/messages/{happened}/{act}", ("emoji", "👍"), ("reason", "Spam"))).Is(NotFound);
        }
    }

    [Theory, BothDatabases]
    public async Task Group_events_are_never_unread_and_visible_from_the_time_of_joining(World world)
    {
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await person.Follows(world.Mei);
        }
        var said = await world.Mei.Gathers("Hikers", "hello", world.Sam);
        await world.Sam.Reads(said);
        await world.Mei.Does($"{said.Conversation}/title", ("title", "Climbers"));
        await world.Mei.Does($"{said.Conversation}/people", ("to", "ade"));

        Assert.Null((await world.Sam.Opens("/inbox")).Find("#conversations .is-new"));
        Assert.Equal(["梅 Mei added you"], (await world.Ade.Opens(said.Conversation)).All(".conversation-event"));
        await world.Mei.Leaves();
        await world.WaitsFor(TimeSpan.FromDays(31));
        Assert.Equal(
            ["Somebody who is away began the group", "Somebody who is away called the group “Climbers”",
                "Somebody who is away added Ade 🌿"],
            (await world.Sam.Opens(said.Conversation)).All(".conversation-event"));
    }

    [Theory, BothDatabases]
    public async Task Group_events_are_on_the_page_of_the_surrounding_messages(World world)
    {
        await world.Sam.Follows(world.Mei);
        var said = await world.Mei.Gathers("Hikers", "0", world.Sam);
        for (var number = 1; number <= Loquat.Messages.MessageQueries.PageSize; number++)
        {
            await world.Mei.Does($"{said.Conversation}/title", ("title", $"after {number - 1}"));
            await world.Mei.Says(said, $"{number}");
        }
        await world.Mei.Does($"{said.Conversation}/title", ("title", "the end"));

        var newest = await world.Sam.Opens(said.Conversation);
        var earlier = await world.Sam.Opens(newest.Find("[data-earlier]")!.GetAttribute("href")!);
        const string Lines = "[data-messages] .message-words, [data-messages] .conversation-event";
        var all = earlier.All(Lines).Concat(newest.All(Lines)).ToList();
        Assert.Equal(all, [.. all.Distinct()]);
        Assert.Equal(2 + (2 * Loquat.Messages.MessageQueries.PageSize) + 1, all.Count);
        Assert.Equal("1", newest.All(Lines)[0]);
        Assert.Equal("梅 Mei called the group “the end”", all[^1]);
        Assert.Equal(all[2..], (await world.Sam.Opens($"{said.Conversation}?after={said.Id}")).All(Lines));
    }
}
