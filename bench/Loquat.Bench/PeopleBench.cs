using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Bench;

/// Social features: everybody's own Following, a note with hundreds of comments, and likes.
static partial class PeopleBench
{
    const int Readers = 200;
    const int Likers = 32;
    static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var readers = await SignInAsync(loquat, BenchData.Handles(Readers));
            await MeasureFirstAsync(loquat, readers);
            await MeasureFollowingAsync(loquat, readers);
            await MeasureCommentsAsync(loquat, readers[0]);
            await MeasureLikesAsync(readers[..Likers], perSecond: 1_000);
            await MeasureLikesAsync(readers[..Likers], perSecond: null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<Person[]> SignInAsync(ServerProcess loquat, IEnumerable<string> handles)
    {
        var people = new List<Person>();
        foreach (var handle in handles)
        {
            people.Add(await Person.SignInAsync(loquat, handle, BenchData.Password));
        }
        return [.. people];
    }

    /// The first page of each person, when nothing of theirs is cached.
    static async Task MeasureFirstAsync(ServerProcess loquat, Person[] readers)
    {
        var watch = Stopwatch.StartNew();
        await Wrk.InTurnAsync($"{loquat.Address}/following", 1, [.. readers.Select(r => r.Cookie)]);
        var took = new List<double>();
        foreach (var reader in readers)
        {
            var from = watch.Elapsed;
            await reader.OpensAsync("/following?before=1700000000000-0");
            took.Add((watch.Elapsed - from).TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Following, far down, one after the other: median {Statistics.Median(took):N1} ms, worst {took.Max():N1} ms"));
    }

    static async Task MeasureFollowingAsync(ServerProcess loquat, Person[] readers)
    {
        var load = await Wrk.InTurnAsync($"{loquat.Address}/following", 8, [.. readers.Select(r => r.Cookie)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Following, {Readers} people in turn: {load.PerSecond:N0} a second, p99 {load.P99Milliseconds:N1} ms"));
    }

    static async Task MeasureCommentsAsync(ServerProcess loquat, Person reader)
    {
        var (_, newest) = await reader.OpensAsync("/");
        foreach (Match note in NoteAddress().Matches(newest).DistinctBy(m => m.Value).Take(12))
        {
            var (_, page) = await reader.OpensAsync(note.Value);
            var comments = int.Parse(CommentCount().Match(page).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            if (comments is > 450 and < 1_000)
            {
                var load = await Wrk.RunAsync(loquat.Address + note.Value, 5, reader.Cookie);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"Note with {comments} comments, signed in: {load.PerSecond:N0} a second, p99 {load.P99Milliseconds:N1} ms"));
                return;
            }
        }
        Console.WriteLine("No note has about five hundred comments.");
    }

    /// Each person likes one note after the other and reverts half of the likes.
    static async Task MeasureLikesAsync(Person[] people, int? perSecond)
    {
        var (_, page) = await people[0].OpensAsync("/following");
        var notes = NoteAddress().Matches(page).Select(m => m.Value).Distinct().ToArray();
        var watch = Stopwatch.StartNew();
        var next = 0;
        var took = await Task.WhenAll(people.Select((person, who) => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < Length)
            {
                var number = Interlocked.Increment(ref next);
                var due = perSecond is { } pace ? TimeSpan.FromSeconds((double)number / pace) : watch.Elapsed;
                if (due > watch.Elapsed)
                {
                    await Task.Delay(due - watch.Elapsed);
                }
                var status = await person.DoesAsync(
                    $"{notes[(number + who) % notes.Length]}/{(number / notes.Length % 2 == 0 ? "like" : "unlike")}");
                if (status != 303)
                {
                    throw new InvalidOperationException($"A like was answered with {status}.");
                }
                mine.Add((watch.Elapsed - due).TotalMilliseconds);
            }
            return mine;
        })));
        double[] all = [.. took.SelectMany(t => t).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Likes, {people.Length} people, {(perSecond is null ? "as fast as they can" : $"{perSecond} a second")}: "
            + $"{all.Length / watch.Elapsed.TotalSeconds:N0} a second, median {all[all.Length / 2]:N1} ms, p99 "
            + $"{all[all.Length * 99 / 100]:N1} ms, worst {all[^1]:N1} ms"));
    }

    [GeneratedRegex(@"/notes/\d+")]
    private static partial Regex NoteAddress();

    [GeneratedRegex(@"data-count=""comments"">([\d,]+)<")]
    private static partial Regex CommentCount();
}
