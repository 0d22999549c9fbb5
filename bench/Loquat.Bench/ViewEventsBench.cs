using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Loquat.Bench;

/// View events over HTTP in batches, as browsers send them: ten thousand a second, and a thousand while Explore is read.
static partial class ViewEventsBench
{
    const int Viewers = 200;
    const int InEach = 25;
    const int Notes = 25;
    const int Rounds = 3;
    const int ReadFor = 5;

    public static async Task RunAsync(TimeSpan length)
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var people = new List<Person>();
            foreach (var handle in BenchData.Handles(Viewers))
            {
                people.Add(await Person.SignInAsync(loquat, handle, BenchData.Password));
            }
            await SendAsync(people, 1_000, TimeSpan.FromSeconds(3));
            Say("10,000 a second", await SendAsync(people, 10_000, length));
            await ReadBesideAsync(loquat, people);
            var bytes = new DirectoryInfo(Path.Combine(folder, "signals")).GetFiles().Sum(file => file.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"On disk after it: {bytes / 1e6:N1} MB; resident {loquat.ResidentBytes / 1_048_576} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// Explore alone and with a thousand view events a second, in alternation.
    static async Task ReadBesideAsync(ServerProcess loquat, List<Person> people)
    {
        var (alone, beside) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add(await Wrk.RunAsync(loquat.Address + "/", ReadFor, people[0].Cookie));
            var sending = SendAsync(people, 1_000, TimeSpan.FromSeconds(ReadFor));
            beside.Add(await Wrk.RunAsync(loquat.Address + "/", ReadFor, people[0].Cookie));
            Say("1,000 a second beside reading", await sending);
        }
        var ratio = Statistics.Median(alone.Zip(beside, (a, b) => b.PerSecond / a.PerSecond));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Explore, signed in: alone {Statistics.Median(alone.Select(l => l.PerSecond)):N0} a second, p99 "
            + $"{Statistics.Median(alone.Select(l => l.P99Milliseconds)):N1} ms; beside "
            + $"{Statistics.Median(beside.Select(l => l.PerSecond)):N0}, p99 "
            + $"{Statistics.Median(beside.Select(l => l.P99Milliseconds)):N1} ms; ratio {ratio:P0}"));
    }

    /// At a fixed rate the time of a batch counts from when it was due. Positions, kinds and parts are unique, so that all of it is
    /// written.
    static async Task<Sent> SendAsync(List<Person> people, int perSecond, TimeSpan length)
    {
        var tokens = await Task.WhenAll(people.Select(async person => Token().Match((await person.OpensAsync("/")).Page).Groups[1].Value));
        var batches = (int)(perSecond * length.TotalSeconds / InEach);
        var watch = Stopwatch.StartNew();
        var (next, refused) = (-1, 0);
        var took = await Task.WhenAll(Enumerable.Range(0, 128).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Interlocked.Increment(ref next) is var number && number < batches)
            {
                var due = TimeSpan.FromSeconds((double)number * InEach / perSecond);
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }
                var who = number % people.Count;
                var status = await PostAsync(people[who], BodyOf(tokens[who], number / people.Count));
                if (status == HttpStatusCode.NoContent)
                {
                    mine.Add((watch.Elapsed - due).TotalMilliseconds);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            }
            return mine;
        })));
        return new Sent([.. took.SelectMany(t => t).Order()], refused, watch.Elapsed);
    }

    /// Each person's batches cycle through the kinds that have parts, one part after the other.
    static string BodyOf(string token, int number)
    {
        var kind = new[] { 2, 4, 5, 6, 7 }[number / 200 % 5];
        var body = new StringBuilder("{\"pages\":[{\"token\":\"").Append(token).Append("\",\"signals\":[");
        for (var place = 0; place < Notes; place++)
        {
            body.Append(CultureInfo.InvariantCulture, $"{(place == 0 ? "" : ",")}[{place},{kind},{number % 200},900]");
        }
        return body.Append("]}]}").ToString();
    }

    static async Task<HttpStatusCode> PostAsync(Person person, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, person.Server.Address + "/signals")
        {
            Content = new StringContent(body, Encoding.UTF8, "text/plain"),
        };
        request.Headers.Add("Cookie", person.Cookie);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await person.Server.Client.SendAsync(request);
        return answer.StatusCode;
    }

    static void Say(string name, Sent sent) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {sent.Took.Length * InEach / sent.Length.TotalSeconds:N0} signals a second written in {sent.Length.TotalSeconds:N0} "
        + $"s, {sent.Refused} batches refused, answered after median {sent.Took[sent.Took.Length / 2]:N0} ms, p95 "
        + $"{sent.Took[sent.Took.Length * 95 / 100]:N0} ms, worst {sent.Took[^1]:N0} ms"));

    sealed record Sent(double[] Took, int Refused, TimeSpan Length);

    [GeneratedRegex("\"served\":\"([^\"]+)\"")]
    private static partial Regex Token();
}
