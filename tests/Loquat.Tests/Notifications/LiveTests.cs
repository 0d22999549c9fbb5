using Loquat.Data;
using Loquat.Notifications;

namespace Loquat.Tests.Notifications;

public class LiveTests
{
    [Theory, BothDatabases]
    public async Task A_notification_arrives_on_an_open_stream_with_the_count(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        using var line = await world.Mei.Listens();
        Assert.Equal(0, (await line.NextAsync())!.Unread);

        await world.Sam.Likes(note);

        var told = (await line.NextAsync())!;
        Assert.Equal(("notification", 1, "Sam Okafor liked your note", note.Address), (told.Name, told.Unread, told.Text, told.Address));
        Assert.Equal("text/event-stream", line.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no", line.Answer.Headers.GetValues("X-Accel-Buffering").Single());
    }

    [Theory, BothDatabases]
    public async Task A_live_notification_is_in_the_language_of_the_page(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        (await world.Mei.Arrives()).Headers["Accept-Language"] = "zh-CN";
        using var line = await world.Mei.Listens();
        await line.NextAsync();

        await world.Sam.Likes(note);

        Assert.Equal("Sam Okafor 赞了你的笔记", (await line.NextAsync())!.Text);
    }

    [Theory, BothDatabases]
    public async Task After_reconnecting_exactly_the_missed_notifications_arrive(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var line = await world.Mei.Listens();
        await line.NextAsync();
        await world.Sam.Likes(note);
        var last = (await line.NextAsync())!;
        line.Dispose();
        await world.Ade.Likes(note);
        await world.Rosa.Likes(note);

        using var again = await world.Mei.Listens(last.Id);

        Assert.Equal("Ade 🌿 liked your note", (await again.NextAsync())!.Text);
        var newest = (await again.NextAsync())!;
        Assert.Equal(("Rosa Ibáñez liked your note", 3), (newest.Text, newest.Unread));
        await again.AssertNothingMoreAsync();
        using var whole = await world.Mei.Listens(newest.Id);
        Assert.Equal(("count", 3), ((await whole.NextAsync())!.Name, 3));
        await whole.AssertNothingMoreAsync();
    }

    [Theory, BothDatabases]
    public async Task More_than_a_hundred_missed_notifications_are_not_sent_one_by_one(World world)
    {
        using var line = await world.Mei.Listens();
        var first = (await line.NextAsync())!;
        for (var i = 0; i <= NotificationTail.Most; i++)
        {
            await world.Sam.Likes(await world.Mei.Publishes($"note {i}"));
        }

        using var again = await world.Mei.Listens(first.Id);

        var told = (await again.NextAsync())!;
        Assert.Equal(("count", NotificationQueries.MostCounted), (told.Name, told.Unread));
        Assert.True(told.Number > first.Number);
    }

    [Theory, BothDatabases]
    public async Task Reverted_and_read_notifications_are_no_longer_counted(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        using var line = await world.Mei.Listens();
        await world.Sam.Likes(note);
        await world.Ade.Likes(note);
        await line.UntilUnreadAsync(2);

        await world.Sam.Unlikes(note);
        Assert.Equal("count", (await line.UntilUnreadAsync(1)).Name);
        var phone = await world.Mei.SignsInElsewhere();
        await phone.GetAsync("/notices");

        Assert.Equal("count", (await line.UntilUnreadAsync(0)).Name);
    }

    [Theory, BothDatabases]
    public async Task A_stream_gets_only_events_of_its_own_account(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        using var line = await world.Ade.Listens();
        await line.NextAsync();

        await world.Sam.Likes(note);

        await line.AssertNothingMoreAsync();
    }

    [Theory, BothDatabases]
    public async Task Signing_out_ends_the_stream_without_reconnecting(World world)
    {
        using var line = await world.Mei.Listens();
        await line.NextAsync();

        await world.Mei.SignsOut();

        Assert.Null(await line.NextAsync());
        using var again = await world.Mei.Listens();
        Assert.Equal(NoContent, again.Answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_session_ended_in_another_process_ends_its_stream(World world)
    {
        var other = await world.OpensAnotherServer();
        var phone = await world.Mei.SignsInElsewhere(on: other);
        using var line = await world.Mei.Listens(with: phone);
        await line.NextAsync();

        await world.Mei.Fills("/settings/security", "/settings/sessions/end-others");

        Assert.Null(await line.NextAsync());
    }

    [Theory, BothDatabases]
    public async Task A_like_in_one_process_reaches_streams_in_another(World world)
    {
        var other = await world.OpensAnotherServer();
        var note = await world.Mei.Publishes("by the river");
        using var line = await world.Mei.Listens(with: await world.Mei.SignsInElsewhere(on: other));
        await line.NextAsync();

        await world.Sam.Likes(note);
        Assert.Equal("Sam Okafor liked your note", (await line.NextAsync())!.Text);
        await world.Sam.Unlikes(note);
        Assert.Equal(0, (await line.NextAsync())!.Unread);
    }

    [Theory, BothDatabases]
    public async Task Events_of_a_worker_process_reach_streams_of_the_web_process(World world)
    {
        await world.OpensAnotherServer("Role=worker");
        await world.Mei.Arrives();
        using var line = await world.Mei.Listens();
        await line.NextAsync();

        await world.Sam.Follows(world.Mei);

        Assert.Equal("Sam Okafor followed you", (await line.NextAsync())!.Text);
    }

    [Theory, BothDatabases]
    public async Task An_account_has_at_most_ten_streams(World world)
    {
        var lines = new List<LiveLine>();
        for (var i = 0; i < LiveStreams.MostEach; i++)
        {
            lines.Add(await world.Mei.Listens());
            Assert.Equal(OK, lines[^1].Answer.StatusCode);
        }
        using (var another = await world.Mei.Listens())
        {
            Assert.Equal(TooManyRequests, another.Answer.StatusCode);
        }

        lines.ForEach(line => line.Dispose());

        for (var tries = 0; ; tries++)
        {
            using var again = await world.Mei.Listens();
            if (again.Answer.StatusCode == OK)
            {
                break;
            }
            Assert.True(tries < 100, "There was no room after all had left.");
            await Task.Delay(50);
        }
    }

    [Theory, BothDatabases]
    public async Task A_visitor_is_told_not_to_reconnect(World world)
    {
        using var line = await world.Nobody.Listens();

        Assert.Equal(NoContent, line.Answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_server_with_fifty_open_streams_stops_within_three_seconds(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        await using var stops = process;
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        var lines = new List<LiveLine>();
        foreach (var handle in new[] { "mei", "sam", "ade", "rosa", "kenji" })
        {
            var cookie = await JoinAsync(client, handle);
            for (var i = 0; i < LiveStreams.MostEach; i++)
            {
                lines.Add(await LiveLine.OpenAsync(client, cookie));
                Assert.NotNull(await lines[^1].NextAsync());
            }
        }

        var took = await process.StopAsync();

        Assert.True(took < TimeSpan.FromSeconds(3), $"It took {took}.");
        foreach (var line in lines)
        {
            Assert.Null(await line.NextAsync());
            line.Dispose();
        }
    }

    /// Signs up over HTTP, for a server without the test helpers.
    static async Task<string> JoinAsync(HttpClient client, string handle)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-up");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["handle"] = handle,
            ["displayName"] = handle,
            ["password"] = Person.Password,
            ["birthDate"] = "1990-04-05",
            ["agree"] = "true",
        });
        using var answer = await client.SendAsync(request);
        Assert.Equal(SeeOther, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }
}
