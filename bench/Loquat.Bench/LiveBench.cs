using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Microsoft.Data.Sqlite;

namespace Loquat.Bench;

/// A thousand open streams while others like the notes of these people: memory, notification latency, and likes a second.
static class LiveBench
{
    const int Streams = 1_000;
    const int Likers = 32;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// When each note was liked whose notification has not arrived yet.
    static readonly ConcurrentDictionary<string, long> Sent = new();
    static readonly ConcurrentBag<double> Took = [];

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            var people = await SignInAllAsync(folder);
            var likes = await LikesAsync(folder, people);
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            foreach (var person in people.Values.Take(200))
            {
                await GetAsync(loquat, "/", person);
            }
            await LikeAsync(loquat, people, likes, perSecond: null);
            var spent = loquat.ProcessorTime;
            var alone = await LikeAsync(loquat, people, likes, perSecond: null);
            Console.WriteLine(
                $"Likes without streams, as fast as they can: {alone / Length.TotalSeconds:N0} a second, "
                + $"{(loquat.ProcessorTime - spent).TotalMilliseconds / alone:N2} ms of a processor each");
            var idle = loquat.ResidentBytes;
            using var over = new CancellationTokenSource();
            var watch = Stopwatch.StartNew();
            var streams = people.Values.Take(Streams).Select(person => ListenAsync(loquat, person, over.Token)).ToList();
            await Task.WhenAll(streams.Select(s => s.Begun));
            await Task.Delay(TimeSpan.FromSeconds(5));
            Console.WriteLine(
                $"{Streams:N0} streams: {(loquat.ResidentBytes - idle) / 1_048_576.0:N0} MB more than the {idle / 1_048_576} MB "
                + $"before, opened in {watch.Elapsed.TotalSeconds - 5:N1} s");
            await SayAsync(loquat, people, likes, 100);
            await SayAsync(loquat, people, likes, 500);
            await SayAsync(loquat, people, likes, null);
            Console.WriteLine($"Resident after it: {(loquat.ResidentBytes - idle) / 1_048_576.0:N0} MB more");
            await over.CancelAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task SayAsync(
        ServerProcess loquat, IReadOnlyDictionary<long, string> people, Queue<(long Note, long Liker)> likes, int? perSecond)
    {
        Sent.Clear();
        Took.Clear();
        var spent = loquat.ProcessorTime;
        var done = await LikeAsync(loquat, people, likes, perSecond);
        spent = loquat.ProcessorTime - spent;
        await Task.Delay(TimeSpan.FromSeconds(1));
        var took = Took.Order().ToArray();
        Console.WriteLine(
            $"{(perSecond is { } pace ? $"{pace} likes a second" : "As fast as they can")}: {done / Length.TotalSeconds:N0} likes a "
            + $"second, {spent.TotalMilliseconds / done:N2} ms of a processor each, {took.Length} of {done} told, from the like to the "
            + $"notice median {took[took.Length / 2]:N0} ms, p95 {took[took.Length * 95 / 100]:N0} ms, worst {took[^1]:N0} ms");
    }

    static async Task<int> LikeAsync(
        ServerProcess loquat, IReadOnlyDictionary<long, string> people, Queue<(long Note, long Liker)> likes, int? perSecond)
    {
        var watch = Stopwatch.StartNew();
        var (next, done) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Likers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Length)
            {
                var due = perSecond is { } pace ? TimeSpan.FromSeconds((double)Interlocked.Increment(ref next) / pace) : watch.Elapsed;
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }
                (long Note, long Liker) like;
                lock (likes)
                {
                    like = likes.Dequeue();
                }
                Sent[$"/notes/{like.Note}"] = Stopwatch.GetTimestamp();
                using var request = Request(HttpMethod.Post, loquat, $"/notes/{like.Note}/like", people[like.Liker]);
                using var answer = await loquat.Client.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        })));
        return done;
    }

    static (Task Begun, Task Over) ListenAsync(ServerProcess loquat, string cookie, CancellationToken ct)
    {
        var begun = new TaskCompletionSource();
        return (begun.Task, Task.Run(async () =>
        {
            using var request = Request(HttpMethod.Get, loquat, "/live", cookie);
            using var answer = await loquat.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    begun.TrySetResult();
                    Hear(line["data: ".Length..]);
                }
            }
        }, ct));
    }

    static void Hear(string data)
    {
        using var told = JsonDocument.Parse(data);
        if (told.RootElement.TryGetProperty("address", out var address) && Sent.TryRemove(address.GetString()!, out var sent))
        {
            Took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
    }

    internal static HttpRequestMessage Request(HttpMethod method, ServerProcess loquat, string path, string cookie)
    {
        var request = new HttpRequestMessage(method, loquat.Address + path);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Origin", loquat.Address);
        request.Headers.Add("Accept", "application/json");
        return request;
    }

    static async Task GetAsync(ServerProcess loquat, string path, string cookie)
    {
        using var request = Request(HttpMethod.Get, loquat, path, cookie);
        using var answer = await loquat.Client.SendAsync(request);
    }

    /// Creates the sessions in the database, because a thousand password checks would take minutes. Returns the cookie of each account.
    static async Task<Dictionary<long, string>> SignInAllAsync(string folder)
    {
        await using var connection = await OpenAsync(folder);
        var people = (await RowsAsync(connection, $"SELECT id, 0 FROM accounts ORDER BY id LIMIT {Streams}"))
            .ToDictionary(row => row.First, _ => SessionKey.New());
        await using var transaction = await connection.BeginTransactionAsync();
        var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var (account, token) in people)
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                    INSERT INTO sessions (token_hash, id, account_id, device, created_at, last_used_at, expires_at)
                    VALUES (@hash, @account, @account, 'bench', @now, @now, @end)
                    """;
            command.Parameters.AddWithValue("@hash", SessionKey.HashOf(token));
            command.Parameters.AddWithValue("@account", account);
            command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
            command.Parameters.AddWithValue("@end", now.AddDays(1).ToUnixTimeMilliseconds());
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        return people.ToDictionary(p => p.Key, p => $"loquat={p.Value}");
    }

    /// Likes each note once, by somebody else, in random order.
    static async Task<Queue<(long Note, long Liker)>> LikesAsync(string folder, Dictionary<long, string> people)
    {
        await using var connection = await OpenAsync(folder);
        long[] likers = [.. people.Keys];
        var dice = new Random(7);
        var notes = (await RowsAsync(connection, "SELECT id, author_id FROM notes WHERE state = 1 AND visibility = 0 AND root_id IS NULL"))
            .Where(note => people.ContainsKey(note.Second)).ToArray();
        dice.Shuffle(notes);
        var liked = (await RowsAsync(connection, "SELECT account_id, note_id FROM likes")).ToHashSet();
        return new(notes.Select(note => (note.First, Liker: likers[dice.Next(likers.Length)], note.Second))
            .Where(like => like.Liker != like.Second && !liked.Contains((like.Liker, like.First)))
            .Select(like => (like.First, like.Liker)));
    }

    static async Task<SqliteConnection> OpenAsync(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "loquat.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    static async Task<List<(long First, long Second)>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(long, long)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }
        return rows;
    }
}
