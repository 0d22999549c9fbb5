using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Loquat.Bench;

/// Everything at once for minutes: people publish, read, like, save, comment, follow and listen. Afterwards no request may have failed, and
/// every count must match the rows.
static partial class Together
{
    const int People = 40;

    public static async Task<int> RunAsync(TimeSpan length)
    {
        var folder = await BenchData.CopyAsync();
        try
        {
            var wrong = new ConcurrentDictionary<string, int>();
            var done = new ConcurrentDictionary<string, int>();
            await using (var loquat = await ServerProcess.LoquatAsync(folder))
            {
                var people = new List<Person>();
                foreach (var handle in BenchData.Handles(People))
                {
                    people.Add(await Person.SignInAsync(loquat, handle, BenchData.Password));
                }
                var handles = BenchData.Handles(People).ToArray();
                using var over = new CancellationTokenSource(length);
                var listening = people.Select(person => ListenAsync(person, done, over.Token)).ToArray();
                var watch = Stopwatch.StartNew();
                await Task.WhenAll(
                    people.Select((person, i) => Task.Run(() => LiveAsync(person, handles, new Random(i), done, wrong, over.Token))));
                await Task.WhenAll(listening);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{People} people for {watch.Elapsed.TotalSeconds:N0} s: {done.Values.Sum() / watch.Elapsed.TotalSeconds:N0} "
                    + $"things a second, resident {loquat.ResidentBytes / 1_048_576} MB"));
                // Enqueued jobs may still be running.
                await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            }
            Console.WriteLine(string.Join(", ", done.OrderBy(d => d.Key).Select(d => $"{d.Key} {d.Value:N0}")));
            var drift = await DriftAsync(folder);
            Console.WriteLine(wrong.IsEmpty
                ? "No request failed."
                : "FAILED: " + string.Join(", ", wrong.Select(w => $"{w.Key} × {w.Value}")));
            Console.WriteLine(drift.Count == 0 ? "Every count is what the rows say." : "DRIFT: " + string.Join(", ", drift));
            return wrong.IsEmpty && drift.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task LiveAsync(
        Person person, string[] handles, Random dice, ConcurrentDictionary<string, int> done, ConcurrentDictionary<string, int> wrong,
        CancellationToken over)
    {
        var notes = new List<string>();
        while (!over.IsCancellationRequested)
        {
            var (what, status) = await OneThingAsync(person, handles, dice, notes);
            done.AddOrUpdate(what, 1, (_, times) => times + 1);
            // A note that was just deleted is correctly not found.
            if (status is not (200 or 303 or 404))
            {
                wrong.AddOrUpdate($"{what} answered {status}", 1, (_, times) => times + 1);
            }
        }
    }

    static async Task<(string What, int Status)> OneThingAsync(Person person, string[] handles, Random dice, List<string> notes)
    {
        var note = notes.Count > 0 ? notes[dice.Next(notes.Count)] : null;
        switch (dice.Next(note is null ? 2 : 20))
        {
            case 0 or 1 or 2:
                var (status, page) = await person.OpensAsync(dice.Next(2) == 0 ? "/" : "/following");
                notes.AddRange(NoteAddress().Matches(page).Select(m => m.Value).Distinct());
                notes.RemoveRange(0, Math.Max(0, notes.Count - 200));
                return ("feed", status);
            case 3:
                await person.PublishAsync(dice.Next());
                return ("publish", 303);
            case 4 or 5 or 6:
                return ("read", (await person.OpensAsync(note!)).Status);
            case 7 or 8 or 9:
                return ("like", await person.DoesAsync($"{note}/like"));
            case 10 or 11:
                return ("unlike", await person.DoesAsync($"{note}/unlike"));
            case 12:
                return ("save", await person.DoesAsync($"{note}/save"));
            case 13:
                return ("unsave", await person.DoesAsync($"{note}/unsave"));
            case 14 or 15 or 16:
                return ("comment",
                    await person.DoesAsync($"{note}/comments", ("key", $"bench-{Guid.NewGuid():N}"),
                        ("body", $"Well said, {dice.Next(1000)} times.")));
            case 17:
                return ("follow",
                    await person.DoesAsync(
                        $"/@{handles[dice.Next(1, handles.Length)]}/{(dice.Next(2) == 0 ? "follow" : "unfollow")}") is var answered
                            and not 422 ? answered : 303);
            case 18:
                return ("notices", (await person.OpensAsync("/notices")).Status);
            default:
                return ("dismiss", await person.DoesAsync($"{note}/{(dice.Next(2) == 0 ? "dismiss" : "recall")}"));
        }
    }

    /// An open stream, as every page has one.
    static async Task ListenAsync(Person person, ConcurrentDictionary<string, int> done, CancellationToken over)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{person.Server.Address}/live");
            request.Headers.Add("Cookie", person.Cookie);
            using var answer = await person.Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, over);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(over));
            while (await lines.ReadLineAsync(over) is { } line)
            {
                if (line.StartsWith("event:", StringComparison.Ordinal))
                {
                    done.AddOrUpdate("heard", 1, (_, times) => times + 1);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    static async Task<List<string>> DriftAsync(string folder)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "loquat.db")}");
        await database.OpenAsync();
        var drift = new List<string>();
        foreach (var (name, sql) in new (string, string)[]
        {
            ("likes", "SELECT count(*) FROM notes WHERE likes <> (SELECT count(*) FROM likes WHERE note_id = notes.id)"),
            ("saves", "SELECT count(*) FROM notes WHERE saves <> (SELECT count(*) FROM saves WHERE note_id = notes.id)"),
            ("comments",
                """
                    SELECT count(*) FROM notes WHERE root_id IS NULL AND comments <> (SELECT count(*) FROM notes c
                    WHERE c.root_id = notes.id AND c.state = 1)
                    """),
            ("topics",
                """
                    SELECT count(*) FROM topics WHERE public_notes <> (SELECT count(*) FROM note_topics t JOIN notes n ON n.id = t.note_id
                    WHERE t.topic_id = topics.id AND n.state = 1 AND n.visibility = 0)
                    """),
        })
        {
            await using var command = database.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
            command.CommandText = sql;
#pragma warning restore CA2100
            if ((long)(await command.ExecuteScalarAsync())! is > 0 and var count)
            {
                drift.Add($"{count} notes by {name}");
            }
        }
        return drift;
    }

    [GeneratedRegex(@"/notes/\d+")]
    private static partial Regex NoteAddress();
}
