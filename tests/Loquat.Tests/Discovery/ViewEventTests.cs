using Loquat.Discovery.ViewEvents;

namespace Loquat.Tests.Discovery;

/// View events that pages report.
public class ViewEventTests
{
    [Theory, BothDatabases]
    public async Task View_events_are_visible_to_their_owner_only(World world)
    {
        var note = await world.Mei.Publishes("words", title: "雨后的山");
        var token = await world.Sam.IsServed("/");

        (await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0), (0, ViewEventKind.Dwell, 0, 1_500),
            (0, ViewEventKind.Dwell, 1, 2_000), (0, ViewEventKind.Open, 0, 0))).Is(NoContent);

        Assert.Equal(new Dictionary<string, string>
        {
            [Text.ViewEvent_Impression] = "1",
            [Text.ViewEvent_Dwell] = "2",
            [Text.ViewEvent_Open] = "1",
        }, await world.Sam.IsKnownFor());
        var page = await world.Sam.Opens("/settings/signals");
        Assert.Contains("3.5 s", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Find($".row a[href='{note.Address}']"));
        Assert.Empty(await world.Mei.IsKnownFor());
        Assert.Empty(await world.Mei.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task A_repeated_delivery_counts_once(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        for (var i = 0; i < 3; i++)
        {
            (await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0), (0, ViewEventKind.Dwell, 0, 700),
                (0, ViewEventKind.Dwell, 0, 700))).Is(NoContent);
        }

        // Events that happen only once have no second part.
        (await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 1, 0))).Is(NoContent);

        Assert.Equal(new Dictionary<string, string> { [Text.ViewEvent_Impression] = "1", [Text.ViewEvent_Dwell] = "1" },
            await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task A_token_of_somebody_else_refuses_the_whole_request(World world)
    {
        await world.Mei.Publishes("words");
        var (mine, theirs) = (await world.Sam.IsServed("/"), await world.Ade.IsServed("/"));

        (await world.Sam.SendsRaw(
            $$"""{"pages":[{"token":"{{mine}}","signals":[[0,1,0,0]]},{"token":"{{theirs}}","signals":[[0,1,0,0]]}]}""")).Is(Forbidden);

        Assert.Empty(await world.Sam.IsKnownFor());
        Assert.Empty(await world.Ade.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task A_token_with_one_changed_bit_is_refused(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        // Excludes the time, because a change in its first bits makes an expired token.
        foreach (var at in new[] { 0, 1, 7, 9, 10, 17, 18, bytes.Length - 1 })
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 1;
            (await world.Sam.ViewEvents(System.Buffers.Text.Base64Url.EncodeToString(changed), (0, ViewEventKind.Impression, 0, 0)))
                .Is(Forbidden);
        }
        Assert.Empty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task Only_notes_of_the_page_can_be_reported(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");

        (await world.Sam.ViewEvents(token, (1, ViewEventKind.Impression, 0, 0), (-1, ViewEventKind.Open, 0, 0),
            (255, ViewEventKind.Open, 0, 0))).Is(NoContent);

        Assert.Empty(await world.Sam.IsKnownFor());
        Assert.Empty(await world.Sam.HasViewed());
    }

    [Theory, BothDatabases]
    public async Task A_token_expires_after_a_day(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");

        world.Clock.Advance(ImpressionTokens.Lifetime - TimeSpan.FromMinutes(1));
        (await world.Sam.ViewEvents(token, (0, ViewEventKind.Impression, 0, 0))).Is(NoContent);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        (await world.Sam.ViewEvents(token, (0, ViewEventKind.Open, 0, 0))).Is(NoContent);

        Assert.Equal([Text.ViewEvent_Impression], (await world.Sam.IsKnownFor()).Keys);
    }

    [Theory, BothDatabases]
    public async Task Forbidden_events_are_dropped_and_impossible_values_are_limited(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");

        (await world.Sam.ViewEvents(
            token, (0, ViewEventKind.Like, 0, 0), (0, ViewEventKind.Follow, 0, 0), (0, (ViewEventKind)99, 0, 0),
            (0, ViewEventKind.Dwell, -1, 5), (0, ViewEventKind.Dwell, 200, 5), (0, ViewEventKind.Reading, 0, -5),
            (0, ViewEventKind.WatchTime, 0, int.MaxValue), (0, ViewEventKind.ShareWatched, 0, 5_000))).Is(NoContent);

        Assert.Equal([Text.ViewEvent_WatchTime, Text.ViewEvent_ShareWatched], (await world.Sam.IsKnownFor()).Keys);
        var page = await world.Sam.Opens("/settings/signals");
        Assert.Contains("240 min", page.Words, StringComparison.Ordinal);
        Assert.Contains("100", page.Words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Malformed_requests_are_refused_without_a_server_error(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        string[] bodies =
        [
            "", "null", "[]", "{", "{}", "\"\"", "1", "\0", "{\"pages\":null}", "{\"pages\":{}}", "{\"pages\":[null]}", "{\"pages\":[[]]}",
            "{\"pages\":[{}]}", "{\"pages\":[{\"token\":1}]}",
            "{\"pages\":[{\"token\":\"\"}]}", $$"""{"pages":[{"token":"{{token}}","signals":[null,[],[0],[0,1],[0,1,0],[0,1,0,0,0]]}]}""",
            $$"""{"pages":[{"token":"{{token}}","signals":[["one",1,0,0]]}]}""",
            $$"""{"pages":[{"token":"{{token}}","signals":[[1e400,1,0,0]]}]}""",
            $$"""{"pages":[{"token":"{{token}}","signals":[[9223372036854775807,9223372036854775807,-9223372036854775808,0]]}]}""",
            $$"""{"pages":[{"token":"{{token}}="}]}""", $$"""{"pages":[{"token":"{{token}}{{token}}"}]}""",
            "{\"pages\":[{\"token\":\"AAAA\"}]}", $"{{\"pages\":[{{\"token\":\"{new string('A', 2_000)}\"}}]}}",
            $$"""{"pages":[{"token":"{{token}}","signals":[{{string.Join(',', Enumerable.Repeat("[0,1,0,0]", 501))}}]}]}""",
            new string(' ', 70_000), new string('[', 10_000),
            $"{{\"pages\":[{string.Join(',', Enumerable.Repeat($$"""{"token":"{{token}}"}""", 21))}]}}",
        ];
        foreach (var body in bodies)
        {
            var status = (int)(await world.Sam.SendsRaw(body)).Status;
            Assert.True(status is 204 or 400 or 403 or 422, $"{body[..Math.Min(80, body.Length)]}: {status}");
        }
        Assert.Empty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task Visitors_get_no_token_and_nothing_is_recorded(World world)
    {
        var note = await world.Mei.Publishes("words #topic");
        foreach (var address in new[] { "/", note.Address, "/topics/topic", world.Mei.Address })
        {
            Assert.Null(Person.TokenOf((await world.Nobody.Opens(address)).Is(OK)));
        }

        (await world.Nobody.ViewEvents(await world.Sam.IsServed("/"), (0, ViewEventKind.Impression, 0, 0))).Is(NoContent);

        Assert.Empty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task Every_list_has_a_token_with_its_surface_on_each_page(World world)
    {
        var note = await world.Mei.Publishes("words #topic", channel: "food");
        await world.Sam.Follows(world.Mei);
        foreach (var address in new[] { "/", "/following", "/?channel=food", "/topics/topic", world.Mei.Address, note.Address })
        {
            (await world.Sam.ViewEvents(await world.Sam.IsServed(address), (0, ViewEventKind.Open, 0, 0))).Is(NoContent);
        }
        Assert.Equal("6", (await world.Sam.IsKnownFor())[Text.ViewEvent_Open]);
        // A browser shows any run of white space as one space.
        var words = string.Join(' ',
            (await world.Sam.Opens("/settings/signals")).Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All([Text.Nav_Explore, Text.Nav_Following, Text.Surface_Channel, Text.Surface_Topic, Text.Surface_Profile,
            Text.Surface_Note], surface => Assert.Contains($"{Text.ViewEvent_Open} · {surface}", words, StringComparison.Ordinal));
        // On the author's own note page nothing is recorded.
        Assert.Null(Person.TokenOf(await world.Mei.Opens(note)));
    }

    [Theory, BothDatabases]
    public async Task Acts_are_recorded_by_the_server_after_they_succeed(World world)
    {
        var note = await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");

        (await world.Sam.DoesFrom(token, 0, $"{note.Address}/like")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, $"{note.Address}/save")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, $"{note.Address}/comments", ("key", "a-key-of-mine"), ("body", "well said"))).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, $"{world.Mei.Address}/follow")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, $"{note.Address}/dismiss")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, $"{world.Mei.Address}/mute", ("days", "7"))).Is(SeeOther);

        Assert.Equal(
            [Text.ViewEvent_Like, Text.ViewEvent_Save, Text.ViewEvent_Comment, Text.ViewEvent_Follow, Text.ViewEvent_Hide,
                Text.ViewEvent_NotInterested],
            (await world.Sam.IsKnownFor()).Keys);
    }

    [Theory, BothDatabases]
    public async Task Refused_acts_and_acts_with_a_wrong_impression_are_not_recorded(World world)
    {
        var first = await world.Mei.Publishes("first");
        var second = await world.Mei.Publishes("second");
        var token = await world.Sam.IsServed(first.Address);

        (await world.Sam.DoesFrom(token, 0, $"{second.Address}/like")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 1, $"{first.Address}/like")).Is(SeeOther);
        (await world.Sam.DoesFrom(await world.Ade.IsServed(first.Address), 0, $"{first.Address}/save")).Is(SeeOther);
        (await world.Sam.DoesFrom(token, 0, "/notes/1/like")).Is(NotFound);
        (await world.Sam.DoesFrom(token, 0, $"{first.Address}/comments", ("key", "a-key-of-mine"), ("body", ""))).Is(UnprocessableEntity);
        (await world.Sam.DoesFrom("nonsense", 0, $"{first.Address}/like")).Is(SeeOther);

        Assert.Empty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task View_events_are_accepted_from_our_own_pages_only(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        var browser = await world.Sam.Arrives();
        using var request = browser.Request(HttpMethod.Post, "/signals", ("Sec-Fetch-Site", "cross-site"));
        request.Content = new StringContent($$"""{"pages":[{"token":"{{token}}","signals":[[0,1,0,0]]}]}""");

        (await browser.SendAsync(request)).Is(Forbidden);

        Assert.Empty(await world.Sam.IsKnownFor());
    }

    [Theory, BothDatabases]
    public async Task A_token_is_valid_in_all_processes(World world)
    {
        await world.Mei.Publishes("words");
        var token = await world.Sam.IsServed("/");
        var other = await world.NewBrowser(await world.OpensAnotherServer());
        await other.PostAsync("/sign-in", [("handle", "sam"), ("password", Person.Password)]);

        using var request = other.Request(HttpMethod.Post, "/signals", ("Sec-Fetch-Site", "same-origin"));
        request.Content = new StringContent($$"""{"pages":[{"token":"{{token}}","signals":[[0,1,0,0]]}]}""");
        (await other.SendAsync(request)).Is(NoContent);

        Assert.Equal([Text.ViewEvent_Impression], (await world.Sam.IsKnownFor()).Keys);
    }
}
