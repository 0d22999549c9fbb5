using System.Collections.Concurrent;
using System.Net;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Tests;

public class CrashTests
{
    const int Writers = 16;

    /// Each writer continues until the server is killed.
    [Theory, BothDatabases]
    public async Task Every_acknowledged_note_is_complete_after_a_kill(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        await PostAsync(client, "/sign-up",
            [("handle", "mei"), ("displayName", "Mei"), ("password", Person.Password), ("birthDate", "1990-04-05"), ("agree", "true")]);

        var acknowledged = new ConcurrentDictionary<int, string>();
        var sent = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref sent) is var number and <= 200)
            {
                acknowledged[number] = await PublishAsync(client, number);
            }
        })));
        while (acknowledged.Count < 60)
        {
            Assert.False(writing.IsFaulted, writing.Exception?.ToString());
            await Task.Delay(1);
        }
        await process.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => writing);
        await process.DisposeAsync();

        (process, address) = await LoquatProcess.ServeAsync(database);
        await using var again = process;
        using var reader = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        Assert.InRange(acknowledged.Count, 60, 199);
        foreach (var (number, note) in acknowledged)
        {
            var page = await reader.GetStringAsync(note);
            Assert.Contains($"whole {number} words", page, StringComparison.Ordinal);
            Assert.Contains($"/topics/crash_{number % 7}_x", page, StringComparison.Ordinal);
        }
        await AssertNothingIsHalfAsync(database);
    }

    static Task<string> PublishAsync(HttpClient client, int number) =>
        PostAsync(client, "/publish",
            Person.NoteFields($"whole {number} words #crash_{number % 7}_x #crash", "", NoteVisibility.Public, "", $"crash-key-{number}"));

    static async Task<string> PostAsync(HttpClient client, string address, IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.SendAsync(request);
        Assert.Equal(SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// Unacknowledged notes exist completely or not at all.
    static async Task AssertNothingIsHalfAsync(TestDatabase database)
    {
        await using var server = await RunningServer.StartAsync(database, [], new TestClock());
        using var world = World.On(server);

        Assert.Equal(0, await world.Counts("notes", "state <> 1"));
        Assert.Equal(2 * await world.Counts("notes"), await world.Counts("note_topics"));
        Assert.Equal(0, await world.Counts("topics", "public_notes <> (SELECT count(*) FROM note_topics l WHERE l.topic_id = topics.id)"));
        Assert.Equal([$"{await world.Counts("notes")}"], await world.Rows("SELECT public_notes FROM topics WHERE name = 'crash'"));
    }
}
