using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Demo;

/// The likes and saves of the demo people: newer notes get more, and a few notes get far more than the others.
sealed class DemoEngagement(LoquatDb db, Random dice, DemoPeople people, IReadOnlyList<WrittenNote> notes, DateTimeOffset now)
{
    const int Batch = 10_000;
    static readonly TimeSpan Soon = TimeSpan.FromHours(10);

    /// Duplicates and likes of a person's own note are dropped, so the result can be slightly smaller.
    public async Task HappenAsync(int likes, int saves, CancellationToken ct)
    {
        await WriteAsync("likes", likes, ct);
        await WriteAsync("saves", saves, ct);
    }

    /// Writes plain SQL: millions of small rows take seconds instead of minutes as objects.
    async Task WriteAsync(string table, int count, CancellationToken ct)
    {
        foreach (var batch in Pairs(count).Chunk(Batch))
        {
            await using var work = await db.BeginAsync(ct);
            foreach (var rows in batch.Chunk(500))
            {
#pragma warning disable EF1002 // Numbers of our own.
                await db.Database.ExecuteSqlRawAsync(
                    $"INSERT INTO {table} (account_id, note_id, created_at) VALUES {string.Join(", ", rows)}", ct);
#pragma warning restore EF1002
            }
            await work.CommitAsync(ct);
        }
    }

    IEnumerable<string> Pairs(int count)
    {
        var known = new HashSet<(int, long)>();
        for (var i = 0; i < count; i++)
        {
            var person = dice.Next(people.Accounts.Count);
            var note = AnyOf(notes, dice);
            var at = DemoTimes.After(note.At, Soon, now, dice).ToUnixTimeMilliseconds();
            if (people.Accounts[person].Id != note.Author.Id && known.Add((person, note.Id)))
            {
                yield return $"({people.Accounts[person].Id}, {note.Id}, {at})";
            }
        }
    }

    public static WrittenNote AnyOf(IReadOnlyList<WrittenNote> notes, Random dice)
    {
        var luck = dice.NextDouble();
        return notes[notes.Count - 1 - (int)(notes.Count * luck * luck * luck)];
    }
}
