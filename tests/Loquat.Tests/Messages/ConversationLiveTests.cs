using System.Text.Json;

namespace Loquat.Tests.Messages;

/// Live events of conversations.
public class ConversationLiveTests
{
    [Theory, BothDatabases]
    public async Task Messages_reactions_and_deletions_notify_only_the_participants(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "one");
        await world.Ade.Arrives();
        using var line = await world.Sam.Listens();
        using var other = await world.Ade.Listens();
        await line.NextAsync();
        await other.NextAsync();

        var second = await world.Mei.Says(said, "two");
        Assert.Equal($"{said.ConversationId}", await NextConversationAsync(line));
        await world.Mei.ReactsTo(second, "👍");
        Assert.Equal($"{said.ConversationId}", await NextConversationAsync(line));
        await world.Mei.Deletes(second);
        Assert.Equal($"{said.ConversationId}", await NextConversationAsync(line));

        await other.AssertNothingMoreAsync();
    }

    [Theory, BothDatabases]
    public async Task Unread_messages_count_with_the_notifications_but_requests_do_not(World world)
    {
        await world.Mei.Follows(world.Sam);
        await world.Ade.Arrives();
        using var line = await world.Mei.Listens();
        await line.NextAsync();

        var said = await world.Sam.WritesTo(world.Mei, "hello");
        var told = await line.UntilUnreadAsync(1);
        Assert.Equal((1, 0), (told.Data.GetProperty("conversations").GetInt32(), told.Data.GetProperty("notifications").GetInt32()));
        await world.Ade.WritesTo(world.Mei, "a stranger");
        LiveEvent next;
        do
        {
            next = (await line.NextAsync())!;
        }
        while (next.Name != "count");
        Assert.Equal((1, 1), (next.Unread, next.Data.GetProperty("requests").GetInt32()));
        await world.Mei.Posts($"{said.Conversation}/seen", ("up-to", $"{said.Id}"));
        await line.UntilUnreadAsync(0);
    }

    [Theory, BothDatabases]
    public async Task Typing_is_sent_to_accepted_participants_and_never_stored(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "one");
        await world.Sam.Opens(said.Conversation);
        using var line = await world.Sam.Listens();
        await line.NextAsync();
        var rows = await world.RowsOf("conversations");

        (await world.Mei.Posts($"{said.Conversation}/typing")).Is(NoContent);

        var told = (await line.NextAsync())!;
        Assert.Equal("typing", told.Name);
        Assert.Equal(($"{said.ConversationId}", $"{(await world.AccountOf(world.Mei)).Id}"),
            (told.Data.GetProperty("conversation").GetString(), told.Data.GetProperty("who").GetString()));
        Assert.Equal(rows, await world.RowsOf("conversations"));
    }

    [Theory, BothDatabases]
    public async Task Typing_and_read_receipts_are_not_exchanged_before_accepting(World world)
    {
        var said = await world.Sam.WritesTo(world.Mei, "a stranger");
        using var stranger = await world.Sam.Listens();
        using var line = await world.Mei.Listens();
        await stranger.NextAsync();
        await line.NextAsync();

        await world.Mei.Posts($"{said.Conversation}/typing");
        await world.Mei.Posts($"{said.Conversation}/seen", ("up-to", $"{said.Id}"));
        await stranger.AssertNothingMoreAsync();
        await world.Sam.Posts($"{said.Conversation}/typing");
        while (await NextAsync(line) is { } told)
        {
            Assert.NotEqual("typing", told.Name);
        }
    }

    [Theory, BothDatabases]
    public async Task A_message_in_one_process_notifies_streams_in_another(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "one");
        var other = await world.OpensAnotherServer();
        using var line = await world.Sam.Listens(with: await world.Sam.SignsInElsewhere(on: other));
        await line.NextAsync();

        await world.Mei.Says(said, "two");

        Assert.Equal($"{said.ConversationId}", await NextConversationAsync(line));
    }

    [Fact]
    public async Task Typing_reaches_another_process_on_PostgreSQL()
    {
        if (!TestDatabase.Engines.Contains(Loquat.Data.Engine.Postgres))
        {
            return;
        }
        using var world = new World(Loquat.Data.Engine.Postgres);
        await world.Mei.Befriends(world.Sam);
        var said = await world.Mei.WritesTo(world.Sam, "one");
        var other = await world.OpensAnotherServer();
        using var line = await world.Sam.Listens(with: await world.Sam.SignsInElsewhere(on: other));
        await line.NextAsync();

        LiveEvent? told = null;
        // The other process may not be listening yet.
        for (var tries = 0; told?.Name != "typing" && tries < 20; tries++)
        {
            await world.Mei.Posts($"{said.Conversation}/typing");
            told = await NextAsync(line);
        }
        Assert.Equal("typing", told?.Name);
    }

    static async Task<string> NextConversationAsync(LiveLine line)
    {
        while (true)
        {
            var told = await line.NextAsync() ?? throw new InvalidOperationException("The stream has ended.");
            if (told.Name == "conversation")
            {
                return told.Data.GetProperty("conversation").GetString()!;
            }
        }
    }

    static async Task<LiveEvent?> NextAsync(LiveLine line)
    {
        try
        {
            return await line.NextAsync(TimeSpan.FromSeconds(1));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
