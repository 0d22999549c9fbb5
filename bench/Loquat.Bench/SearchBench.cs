using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Loquat.Bench;

/// Searches a hundred thousand notes over HTTP, one request at a time, on both databases; then while others publish.
static class SearchBench
{
    const int Rounds = 12;
    const int Beside = 20;
    static readonly TimeSpan PublishFor = TimeSpan.FromSeconds(10);

    /// A character that most Chinese notes contain, a common pair, rarer words, English words, several at once, and people.
    static readonly string[] Questions =
    [
        "的", "一", "我", "人", "咖啡", "今天", "周末", "枇杷", "茶", "修好了爸的手机", "猫", "做饭", "the", "a", "tea", "loquat", "bus", "coffee", "slow train",
        "morning walk", "the dog",
        "\"the dog\"", "#tea", "#咖啡", "@mei", "mei", "noor", "的 -茶", "the -tea", "nothing has this word",
    ];

    /// Queries with few or no notes that have the words as written, so that the index is searched by meaning as well.
    static readonly string[] Meant =
    [
        "camping", "hot pot", "noodles 咖啡", "luying", "kafei", "bicycles", "露营", "早餐店", "咖啡馆 morning", "grandmother cat",
        "we walked home slowly", "旅游 train", "ly", "weekend breakfast",
    ];

    static readonly string[] Begun = [
        "t", "te", "tea", "c", "co", "咖", "咖啡", "茶", "m", "me", "mei", "no", "a", "的", "#t", "@m", "lo", "loq"
    ];

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await MeasureAsync("SQLite", folder, "");
            if (Environment.GetEnvironmentVariable("LOQUAT_TEST_POSTGRES") is { Length: > 0 } server)
            {
                await MeasureAsync("PostgreSQL", folder, await FilledAsync(server, folder));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task MeasureAsync(string name, string folder, string database)
    {
        await using var loquat = await ServerProcess.LoquatAsync(folder, database: database);
        var reader = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
        var found = await AskAsync(loquat, null, Questions, "/search?q=", 1);
        Say($"{name}, first time", found);
        Say($"{name}, results, signed out", await AskAsync(loquat, null, Questions, "/search?q=", Rounds));
        Say($"{name}, results, signed in", await AskAsync(loquat, reader.Cookie, Questions, "/search?q=", Rounds));
        Say($"{name}, results by meaning", await AskAsync(loquat, reader.Cookie, Meant, "/search?q=", Rounds));
        Say($"{name}, newest first", await AskAsync(loquat, null, Questions, "/search?sort=newest&q=", Rounds));
        Say($"{name}, suggestions", await AskAsync(loquat, reader.Cookie, Begun, "/suggest/search?q=", Rounds));
        await SearchBesideAsync(name, loquat);
    }

    /// Searches at the speed of somebody who types, while notes are published.
    static async Task SearchBesideAsync(string name, ServerProcess loquat)
    {
        var writers = await Task.WhenAll(BenchData.Handles(8).Select(handle => Person.SignInAsync(loquat, handle, BenchData.Password)));
        var published = new List<double>();
        var searching = AskAsync(loquat, null, Questions, "/search?q=", Rounds);
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < PublishFor || !searching.IsCompleted; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / Beside);
            await Task.Delay(due > watch.Elapsed ? due - watch.Elapsed : TimeSpan.Zero);
            var from = watch.Elapsed;
            await writers[number % writers.Length].PublishAsync(number);
            published.Add((watch.Elapsed - from).TotalMilliseconds);
        }
        Say($"{name}, results while {Beside} notes a second are published", await searching);
        Say($"{name}, publishing meanwhile", [("published", published)]);
    }

    static async Task<IReadOnlyList<(string Asked, List<double> Took)>> AskAsync(
        ServerProcess loquat, string? cookie, string[] questions, string address, int rounds)
    {
        var all = questions.Select(q => (Asked: q, Took: new List<double>())).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (asked, took) in all)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{loquat.Address}{address}{Uri.EscapeDataString(asked)}");
                if (cookie is not null)
                {
                    request.Headers.Add("Cookie", cookie);
                }
                var from = Stopwatch.GetTimestamp();
                using var answer = await loquat.Client.SendAsync(request);
                await answer.Content.ReadAsByteArrayAsync();
                took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{request.RequestUri} was answered with {answer.StatusCode}.");
                }
            }
        }
        return all;
    }

    static void Say(string name, IReadOnlyList<(string Asked, List<double> Took)> asked)
    {
        double[] all = [.. asked.SelectMany(a => a.Took).Order()];
        var slowest = string.Join(", ",
            asked.Select(a => (a.Asked, Median: Statistics.Median(a.Took))).OrderByDescending(a => a.Median).Take(4)
                .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Asked} {a.Median:N1}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {all.Length} asked, median {all[all.Length / 2]:N1} ms, p95 {all[(int)(all.Length * 0.95)]:N1} ms, worst "
            + $"{all[^1]:N1} ms; slowest by median: {slowest}"));
    }

    /// The same people and notes on PostgreSQL, with fewer likes and no comments, which searches don't read.
    static async Task<string> FilledAsync(string server, string folder)
    {
        var name = $"search_{Guid.NewGuid():N}";
        await using (var source = NpgsqlDataSource.Create(server))
        {
            await using var create = source.CreateCommand($"CREATE DATABASE {name}");
            await create.ExecuteNonQueryAsync();
        }
        var database = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        await ServerProcess.SeedAsync(folder, database, "--people", "1000", "--notes", "100000", "--follows", "50", "--likes", "300000",
            "--comments", "0", "--pictures", "0", "--password", BenchData.Password);
        var watch = Stopwatch.StartNew();
        await ServerProcess.RunOnAsync(folder, database, "search", "rebuild");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"PostgreSQL: the index of 100,000 notes made in {watch.Elapsed.TotalSeconds:N0} s"));
        await using (var source = NpgsqlDataSource.Create(database))
        {
            await using var analyze = source.CreateCommand("VACUUM ANALYZE");
            analyze.CommandTimeout = 0;
            await analyze.ExecuteNonQueryAsync();
        }
        return database;
    }
}
