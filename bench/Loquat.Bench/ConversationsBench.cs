using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Loquat.Bench;

/// A thousand people in open conversations: the time from sending a message until the other participants have fetched it. Half of the
/// messages go to one person, half to a group of ten.
static partial class ConversationsBench
{
    const int People = 1_000;
    const int GroupSize = 10;
    const int Writers = 32;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// When each message was sent, by the word that it contains.
    static readonly ConcurrentDictionary<string, long> Sent = new();
    static readonly ConcurrentBag<double> Took = [];
    static int said;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("loquat-bench-").FullName;
        await MeasureAsync("SQLite", folder, "");
        if (Environment.GetEnvironmentVariable("LOQUAT_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await MeasureAsync("PostgreSQL", folder, await JobsBench.NewDatabaseAsync(server));
        }
        Directory.Delete(folder, recursive: true);
    }

    static async Task MeasureAsync(string name, string folder, string database)
    {
        Console.WriteLine(name);
        var (people, pairs, groups) = await MeetAsync(folder, database);
        await using var loquat = await ServerProcess.LoquatAsync(folder, database: database);
        var idle = loquat.ResidentBytes;
        using var over = new CancellationTokenSource();
        var streams = people.Select(person => ListenAsync(loquat, person.Value, over.Token)).ToList();
        await Task.WhenAll(streams.Select(s => s.Begun));
        await ConversationAsync(loquat, people, pairs, groups, 10);
        foreach (var pace in new[] { 20, 50, 100 })
        {
            await SayAsync(loquat, people, pairs, groups, pace);
        }
        Console.WriteLine($"Resident after it: {(loquat.ResidentBytes - idle) / 1_048_576.0:N0} MB more than before the streams");
        await over.CancelAsync();
    }

    static async Task SayAsync(
        ServerProcess loquat, Dictionary<long, string> people, IReadOnlyList<BenchConversation> pairs,
        IReadOnlyList<BenchConversation> groups, int pace)
    {
        Sent.Clear();
        Took.Clear();
        var spent = loquat.ProcessorTime;
        var (done, screens) = await ConversationAsync(loquat, people, pairs, groups, pace);
        await Task.Delay(TimeSpan.FromSeconds(2));
        spent = loquat.ProcessorTime - spent;
        var took = Took.Order().ToArray();
        Console.WriteLine(
            $"{pace} messages a second: {done / Length.TotalSeconds:N0} sent a second, {spent.TotalMilliseconds / done:N1} ms of a "
            + $"processor each, on {took.Length} of {screens} screens, from sending to the screen median {took[took.Length / 2]:N0} "
            + $"ms, p95 {took[took.Length * 95 / 100]:N0} ms, worst {took[^1]:N0} ms");
    }

    static async Task<(int Done, int Screens)> ConversationAsync(
        ServerProcess loquat, Dictionary<long, string> people, IReadOnlyList<BenchConversation> pairs,
        IReadOnlyList<BenchConversation> groups, int pace)
    {
        var watch = Stopwatch.StartNew();
        var (next, done, screens) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Length)
            {
                var number = Interlocked.Increment(ref next);
                var due = TimeSpan.FromSeconds((double)number / pace);
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }
                var conversation = number % 2 == 0 ? pairs[Random.Shared.Next(pairs.Count)] : groups[Random.Shared.Next(groups.Count)];
                var writer = conversation.People[Random.Shared.Next(conversation.People.Count)];
                var word = $"w{Interlocked.Increment(ref said)}w";
                Sent[word] = Stopwatch.GetTimestamp();
                using var request = LiveBench.Request(HttpMethod.Post, loquat, $"/conversations/{conversation.Id}/messages",
                    people[writer]);
                request.Content = new FormUrlEncodedContent([new("key", $"bench-{word}"),
                    new("body", $"Are you coming along on Sunday? {word}")]);
                using var answer = await loquat.Client.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
                Interlocked.Add(ref screens, conversation.People.Count);
            }
        })));
        return (done, screens);
    }

    /// Behaves like a browser: on a live event for a conversation it requests what is new there, one request at a time.
    static (Task Begun, Task Over) ListenAsync(ServerProcess loquat, string cookie, CancellationToken ct)
    {
        var begun = new TaskCompletionSource();
        var known = new ConcurrentDictionary<string, string>();
        var asking = new ConcurrentDictionary<string, bool>();
        return (begun.Task, Task.Run(async () =>
        {
            using var request = LiveBench.Request(HttpMethod.Get, loquat, "/live", cookie);
            using var answer = await loquat.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    begun.TrySetResult();
                    if (ConversationIn(line["data: ".Length..]) is { } conversation)
                    {
                        _ = AskAsync(loquat, conversation, cookie, known, asking, ct);
                    }
                }
            }
        }, ct));
    }

    static async Task AskAsync(
        ServerProcess loquat, string conversation, string cookie, ConcurrentDictionary<string, string> known,
        ConcurrentDictionary<string, bool> asking, CancellationToken ct)
    {
        // The running request is followed by another one.
        if (!asking.TryAdd(conversation, true))
        {
            asking[conversation] = false;
            return;
        }
        do
        {
            asking[conversation] = true;
            using var request = LiveBench.Request(HttpMethod.Get, loquat,
                $"/conversations/{conversation}/news?since={known.GetValueOrDefault(conversation, "0")}", cookie);
            using var answer = await loquat.Client.SendAsync(request, ct);
            var page = await answer.Content.ReadAsStringAsync(ct);
            known[conversation] = Change().Match(page).Groups[1].Value;
            foreach (Match word in Word().Matches(page))
            {
                if (Sent.TryGetValue(word.Value, out var sent))
                {
                    Took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            }
        }
        while (!asking.TryRemove(KeyValuePair.Create(conversation, true)));
    }

    static string? ConversationIn(string data)
    {
        using var told = JsonDocument.Parse(data);
        return told.RootElement.TryGetProperty("conversation", out var conversation) ? conversation.GetString() : null;
    }

    /// Signs everybody in and puts each person into one conversation of two and one group.
    static async Task<(Dictionary<long, string> People, List<BenchConversation> Pairs, List<BenchConversation> Groups)> MeetAsync(
        string folder, string database)
    {
        await using var app = Server.Build([$"--Loquat:DataFolder={folder}", $"--Loquat:Database={database}",
            "--Loquat:Listen=http://127.0.0.1:0"]);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(default);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LoquatDb>();
        await using var work = await db.BeginAsync(default);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        var people = Enumerable.Range(1, People).ToDictionary(number => (long)number, _ => SessionKey.New());
        foreach (var (id, token) in people)
        {
            var handle = $"person_{id}";
            db.Accounts.Add(new Account
            {
                Id = id,
                Handle = handle,
                HandleKey = handle,
                HandleSkeleton = handle,
                DisplayName = $"Person {id}",
                CreatedAt = now,
            });
            db.Sessions.Add(new Session
            {
                TokenHash = SessionKey.HashOf(token),
                Id = id,
                AccountId = id,
                Device = "bench",
                CreatedAt = now,
                LastUsedAt = now,
                ExpiresAt = now.AddDays(1),
            });
        }
        var (pairs, groups) = (new List<BenchConversation>(), new List<BenchConversation>());
        foreach (var (all, size) in new[] { (pairs, 2), (groups, GroupSize) })
        {
            foreach (var chunk in people.Keys.Chunk(size))
            {
                var conversation = new BenchConversation((size * 1_000_000L) + all.Count, chunk);
                all.Add(conversation);
                db.Conversations.Add(
                    new Conversation { Id = conversation.Id, IsGroup = size > 2, LastId = 1, ChangeId = 1, CreatedAt = now });
                db.Participants.AddRange(
                    chunk.Select(person => new Participant { ConversationId = conversation.Id, AccountId = person, JoinedAt = now }));
            }
        }
        await work.CommitAsync(default);
        return (people.ToDictionary(p => p.Key, p => $"loquat={p.Value}"), pairs, groups);
    }

    sealed record BenchConversation(long Id, IReadOnlyList<long> People);

    [GeneratedRegex("data-change=\"(\\d+)\"")]
    private static partial Regex Change();

    [GeneratedRegex("w\\d+w")]
    private static partial Regex Word();
}
