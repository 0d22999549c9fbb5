using System.Text.RegularExpressions;

namespace Loquat.Bench;

/// Explore and a note page, in alternation with a bare server that sends the same number of bytes.
static partial class PagesBench
{
    const int Rounds = 5;
    const int Seconds = 2;

    public static async Task RunAsync()
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            await using var loquat = await ServerProcess.LoquatAsync(folder);
            var me = await Person.SignInAsync(loquat, BenchData.Handle, BenchData.Password);
            var explore = await loquat.Client.GetByteArrayAsync(new Uri(loquat.Address));
            var notePath = NoteAddress().Match(System.Text.Encoding.UTF8.GetString(explore)).Value;
            var note = await loquat.Client.GetByteArrayAsync(new Uri(loquat.Address + notePath));
            await MeasureAsync("Explore, 30 cards", loquat, "/", explore.Length, me.Cookie);
            await MeasureAsync("Explore, second page", loquat, NextPage().Match(System.Text.Encoding.UTF8.GetString(explore)).Value,
                explore.Length, me.Cookie);
            await MeasureAsync("Note page", loquat, notePath, note.Length, me.Cookie);
            await MeasureWhileWritingAsync(loquat, me, explore.Length);
            Console.WriteLine($"Resident after the load: {loquat.ResidentBytes / 1_048_576} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task MeasureAsync(string name, ServerProcess loquat, string path, int bytes, string cookie)
    {
        await using var bare = await ServerProcess.BareAsync(bytes);
        string[] addresses = [bare.Address, loquat.Address + path, loquat.Address + path];
        string?[] cookies = [null, null, cookie];
        for (var i = 0; i < addresses.Length; i++)
        {
            await Wrk.RunAsync(addresses[i], Seconds, cookies[i]);
        }
        var rounds = new List<Load[]>();
        for (var round = 0; round < Rounds; round++)
        {
            var loads = new Load[addresses.Length];
            for (var i = 0; i < addresses.Length; i++)
            {
                loads[i] = await Wrk.RunAsync(addresses[i], Seconds, cookies[i]);
            }
            rounds.Add(loads);
        }
        Say($"{name} ({bytes:N0} bytes), bare", rounds, 0);
        Say($"{name}, signed out", rounds, 1);
        Say($"{name}, signed in", rounds, 2);
    }

    /// The cached response is valid until somebody writes. This measures it while somebody writes fifty times a second.
    static async Task MeasureWhileWritingAsync(ServerProcess loquat, Person writer, int bytes)
    {
        await using var bare = await ServerProcess.BareAsync(bytes);
        using var over = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                await tick.WaitForNextTickAsync();
                await writer.PublishAsync(i);
            }
        });
        var rounds = new List<Load[]>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add([await Wrk.RunAsync(bare.Address, Seconds), await Wrk.RunAsync(loquat.Address + "/", Seconds),
                await Wrk.RunAsync(loquat.Address + "/", Seconds, writer.Cookie)]);
        }
        await over.CancelAsync();
        await writing;
        Say("While 50 notes a second are published: bare", rounds, 0);
        Say("Explore, signed out", rounds, 1);
        Say("Explore, signed in", rounds, 2);
    }

    /// Medians over the rounds. The ratio is computed within each round, so that a slow moment of the machine affects both sides.
    static void Say(string name, List<Load[]> rounds, int which) => Console.WriteLine(
        $"{name}: {Statistics.Median(rounds.Select(r => r[which].PerSecond)):N0} a second, "
        + $"{Statistics.Median(rounds.Select(r => r[which].PerSecond / r[0].PerSecond)):P0} of bare, p99 "
        + $"{Statistics.Median(rounds.Select(r => r[which].P99Milliseconds)):N1} ms");

    [GeneratedRegex(@"/notes/\d+")]
    private static partial Regex NoteAddress();

    [GeneratedRegex(@"/\?before=[\d-]+")]
    private static partial Regex NextPage();
}
