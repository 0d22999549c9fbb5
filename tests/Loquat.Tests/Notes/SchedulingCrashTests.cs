using System.Globalization;
using System.Net;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Tests.Notes;

/// A server that is killed before the time of a scheduled note.
public class SchedulingCrashTests
{
    [Theory, BothDatabases]
    public async Task A_note_scheduled_before_a_kill_is_published_late_by_the_next_server(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (process, address) = await LoquatProcess.ServeAsync(database);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        await PostAsync(client, "/sign-up",
            [("handle", "mei"), ("displayName", "Mei"), ("password", Person.Password), ("birthDate", "1990-04-05"), ("agree", "true")]);
        var at = TimeProvider.System.GetUtcNow().AddDays(1);
        await PostAsync(client, "/publish", [.. Person.NoteFields("survives", "", NoteVisibility.Public, "", NoteKeys.New()),
            ("publishDate", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("publishTime", at.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", "UTC")]);
        await process.KillAsync();
        await process.DisposeAsync();

        var clock = new TestClock();
        await using var server = await RunningServer.StartAsync(database, [], clock);
        using var world = World.On(server);
        clock.Advance(at - clock.Now - TimeSpan.FromHours(1));
        await world.DoesWhatIsDue();
        Assert.Empty((await world.Nobody.Explores()).Cards);
        clock.Advance(TimeSpan.FromDays(2));
        await world.DoesWhatIsDue();
        await world.DoesWhatIsDue();

        Assert.Single((await world.Nobody.Explores()).Cards);
        Assert.Equal(1, await world.Counts("notes", "state = 1"));
    }

    static async Task PostAsync(HttpClient client, string address, IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.SendAsync(request);
        Assert.Equal(SeeOther, answer.StatusCode);
    }
}
