using Loquat.Messages;

namespace Loquat.Tests.Messages;

/// Conversations of two people.
public class DirectTests
{
    [Theory, BothDatabases]
    public async Task People_who_know_each_other_need_no_request(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var first = await world.Mei.WritesTo(world.Sam, "Are you coming? https://a.example");
        var answer = await world.Sam.WritesTo(world.Mei, "On my way");

        Assert.Equal(first.ConversationId, answer.ConversationId);
        Assert.Equal(["Are you coming? https://a.example", "On my way"],
            (await world.Mei.Reads(first)).Select(w => w.Replace("a.example", "https://a.example", StringComparison.Ordinal)));
        Assert.Equal(["Sam Okafor"], await world.Mei.Conversations());
        Assert.Equal(["梅 Mei"], await world.Sam.Conversations());
        Assert.Empty(await world.Sam.Conversations("/inbox/requests"));
    }

    [Theory, BothDatabases]
    public async Task Two_people_have_one_conversation_whoever_starts_it(World world)
    {
        await world.Mei.Befriends(world.Sam);
        await world.Mei.WritesTo(world.Sam, "one");
        await world.Sam.WritesTo(world.Mei, "two");
        await world.Mei.WritesTo(world.Sam, "three");

        Assert.Equal(1, await world.Counts("conversations"));
        var conversation = (await world.Rows("SELECT id FROM conversations")).Single();
        Assert.Equal($"/conversations/{conversation}", (await world.Mei.Opens("/conversations/with/sam")).Is(SeeOther).GoesTo);
        Assert.Equal($"/conversations/{conversation}", (await world.Mei.Opens("/conversations/with/SAM")).Is(SeeOther).GoesTo);
    }

    [Theory, BothDatabases]
    public async Task Sending_twice_under_one_key_gives_one_message(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var first = await world.Mei.WritesTo(world.Sam, "once", key: "the-same-key");
        var second = await world.Mei.WritesTo(world.Sam, "once", key: "the-same-key");

        Assert.Equal(first, second);
        Assert.Equal(["once"], await world.Sam.Reads(first));
    }

    [Theory, BothDatabases]
    public async Task Unread_messages_are_counted_except_in_muted_conversations(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "one");
        await world.Mei.WritesTo(world.Sam, "two");
        Assert.Equal(1, await UnreadOf(world, world.Sam));
        Assert.Equal(0, await UnreadOf(world, world.Mei));

        await world.Sam.Opens(said.Conversation);
        Assert.Equal(0, await UnreadOf(world, world.Sam));
        Assert.Equal(Loquat.Text.Conversation_Seen, (await world.Mei.Opens(said.Conversation)).Find(".seen")!.TextContent);

        await world.Sam.Does($"{said.Conversation}/mute");
        await world.Mei.WritesTo(world.Sam, "three");
        Assert.Equal(0, await UnreadOf(world, world.Sam));
        await world.Sam.Does($"{said.Conversation}/unmute");
        Assert.Equal(1, await UnreadOf(world, world.Sam));
    }

    [Theory, BothDatabases]
    public async Task A_block_ends_the_conversation_but_its_messages_stay_readable(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "before");
        await world.Sam.Blocks(world.Mei);

        foreach (var person in new[] { world.Mei, world.Sam })
        {
            Assert.Equal(Loquat.Text.Message_NotPossible, (await person.TriesToSay(said)).Is(Forbidden).Problem);
            Assert.Equal(["before"], await person.Reads(said));
            Assert.Null((await person.Opens(said.Conversation)).Find("#message-form"));
        }
    }

    [Theory, BothDatabases]
    public async Task Suspended_and_deleted_accounts_get_no_messages_and_have_no_name(World world)
    {
        await world.Ade.Arrives();
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "before");
        await world.Ade.Suspends(world.Sam);

        (await world.Mei.TriesToSay(said)).Is(Forbidden);
        (await world.Mei.Opens("/conversations/with/sam")).Is(NotFound);
        Assert.DoesNotContain("Sam Okafor", (await world.Mei.Opens(said.Conversation)).Is(OK).Text, StringComparison.Ordinal);
        Assert.Equal([Loquat.Text.Conversation_Gone], await world.Mei.Conversations());
    }

    [Theory, BothDatabases]
    public async Task A_conversation_of_other_people_is_not_found(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "between us");
        await world.Ade.Arrives();

        foreach (var address in new[] { "", "/info", "/news?since=0", $"?at={said.Id}", $"/messages/{said.Id}/report" })
        {
            (await world.Ade.Opens(said.Conversation + address)).Is(NotFound);
        }
        foreach (var act in new[]
        {
            "/messages", "/seen", "/typing", "/accept", "/decline", "/mute", "/leave", "/title", $"/messages/{said.Id}/delete",
            $"/messages/{said.Id}/react",
        })
        {
            (await world.Ade.Posts(said.Conversation + act,
                [.. Person.MessageFields("x"), ("emoji", "👍"), ("up-to", $"{said.Id}"), ("title", "x")])).Is(NotFound);
        }
        Assert.Equal(["between us"], await world.Sam.Reads(said));
        foreach (var address in new[]
        {
            said.Conversation, $"{said.Conversation}/info", $"{said.Conversation}/news", "/inbox", "/inbox/requests",
            "/inbox/search?q=between", "/conversations/with/sam", $"{said.Own}/report",
        })
        {
            Assert.StartsWith("/sign-in", (await world.Nobody.Opens(address)).Is(SeeOther).GoesTo, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Two_people_who_start_at_once_get_one_conversation_with_all_messages(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => i % 2 == 0 ? world.Mei.WritesTo(world.Sam, $"{i}") : world.Sam.WritesTo(world.Mei, $"{i}")));

        Assert.Equal(1, await world.Counts("conversations"));
        Assert.Equal(12, (await world.Mei.Reads(said[0])).Count);
        Assert.Equal(12, said.Select(s => s.Id).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task Several_processes_number_messages_so_that_readers_miss_none(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "begin");
        var elsewhere = await world.Sam.SignsInElsewhere(on: await world.OpensAnotherServer());
        var (known, seen) = (0L, new HashSet<string>());
        var writing = Task.WhenAll(
            Task.Run(async () => { for (var i = 0; i < 20; i++) { await world.Mei.Says(said, $"here {i}"); } }),
            Task.Run(
                async () =>
                {
                    for (var i = 0; i
                    < 20; i++) { await elsewhere.PostAsync($"{said.Conversation}/messages", Person.MessageFields($"there {i}")); }
                }));
        for (var isOver = false; !isOver;)
        {
            // Reads once more after the last message was written.
            isOver = writing.IsCompleted;
            var news = await world.Mei.Opens($"{said.Conversation}/news?since={known}");
            known = long.Parse(news.Find("[data-news]")!.GetAttribute("data-change")!, System.Globalization.CultureInfo.InvariantCulture);
            seen.UnionWith(Person.WordsOn(news));
        }
        await writing;

        Assert.Equal(41, seen.Count);
    }

    [Theory, BothDatabases]
    public async Task Messages_are_paged_by_keyset_in_both_directions(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = new List<SaidMessage>();
        for (var i = 0; i < MessageQueries.PageSize + 5; i++)
        {
            said.Add(await world.Mei.WritesTo(world.Sam, $"message {i}"));
        }

        var newest = await world.Sam.Opens(said[0].Conversation);
        Assert.Equal(MessageQueries.PageSize, Person.WordsOn(newest).Count);
        var before = newest.Find("[data-earlier]")!.GetAttribute("href")!;
        Assert.Equal(["message 0", "message 1", "message 2", "message 3", "message 4"], Person.WordsOn(await world.Sam.Opens(before)));
        Assert.Equal("message 10", (await world.Sam.Reads(said[0], $"?after={said[9].Id}"))[0]);
        Assert.Contains("message 2", await world.Sam.Reads(said[0], $"?at={said[2].Id}"));
    }

    [Theory, BothDatabases]
    public async Task The_list_of_conversations_is_paged_without_gaps(World world)
    {
        for (var i = 0; i < ConversationQueries.PageSize + 2; i++)
        {
            var other = world.Person($"friend_{i}");
            await other.Arrives();
            await world.Mei.Follows(other);
            await other.WritesTo(world.Mei, "hello");
        }

        var first = await world.Mei.Opens("/inbox");
        var second = await world.Mei.Opens(first.Find(".notifications-more a")!.GetAttribute("href")!);

        Assert.Equal(ConversationQueries.PageSize + 2,
            first.All(".conversation-name").Concat(second.All(".conversation-name")).Distinct().Count());
        Assert.Equal("friend_1", second.All("#conversations .conversation-name")[0]);
    }

    internal static async Task<int> UnreadOf(World world, Person person, ConversationFolder folder = ConversationFolder.Accepted)
    {
        var account = await world.AccountOf(person);
        var unread = await world.With<ConversationQueries, UnreadConversations>(
            reading => reading.UnreadAsync(new(account.Id), default).AsTask());
        return folder == ConversationFolder.Requests ? unread.Requests : unread.Accepted;
    }
}
