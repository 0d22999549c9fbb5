using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Cli.Seed;

/// What the demo people did with the notes: the newer a note, the more it is loved, and a few are loved far more than the others.
sealed class DemoEngagement(LoquatDb db, Ids ids, DemoTexts texts, Random dice, IReadOnlyList<Account> people, IReadOnlyList<(long Id, DateTimeOffset At)> notes)
{
    const int Batch = 10_000;

    /// How many of each; a like or save that falls twice is one less.
    public async Task HappenAsync(int likes, int saves, int comments, CancellationToken ct)
    {
        await WriteAsync("likes", likes, ct);
        await WriteAsync("saves", saves, ct);
        foreach (var batch in Comments(comments).Chunk(Batch))
        {
            await using var writing = await db.BeginAsync(ct);
            db.Notes.AddRange(batch);
            await writing.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
        await using var work = await db.BeginAsync(ct);
        await db.RecountAsync(ct);
        await work.CommitAsync(ct);
    }

    /// Millions of rows of three numbers: as plain SQL they take seconds, as objects minutes.
    async Task WriteAsync(string table, int count, CancellationToken ct)
    {
        foreach (var batch in Pairs(count).Chunk(Batch))
        {
            await using var work = await db.BeginAsync(ct);
            foreach (var rows in batch.Chunk(500))
            {
#pragma warning disable EF1002 // Numbers of our own.
                await db.Database.ExecuteSqlRawAsync($"INSERT INTO {table} (account_id, note_id, created_at) VALUES {string.Join(", ", rows)}", ct);
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
            var person = dice.Next(people.Count);
            var note = AnyNote();
            if (known.Add((person, note.Id)))
            {
                yield return $"({people[person].Id}, {note.Id}, {note.At.AddMinutes(dice.Next(1, 600)).ToUnixTimeMilliseconds()})";
            }
        }
    }

    /// A third of them answer a comment.
    IEnumerable<Note> Comments(int count)
    {
        var threads = new Dictionary<long, Note>();
        for (var i = 0; i < count; i++)
        {
            var root = AnyNote();
            var thread = dice.Next(3) == 0 ? threads.GetValueOrDefault(root.Id) : null;
            var body = texts.Comments[dice.Next(texts.Comments.Count)];
            var at = (thread?.PublishedAt ?? root.At).AddMinutes(dice.Next(1, 90));
            var comment = new Note
            {
                Id = ids.Next(),
                AuthorId = people[dice.Next(people.Count)].Id,
                Key = NoteKeys.New(),
                State = NoteState.Published,
                RootId = root.Id,
                ReplyToId = thread?.Id ?? root.Id,
                Body = body,
                Language = WrittenLanguage.Guess(body),
                CreatedAt = at,
                SavedAt = at,
                PublishedAt = at,
            };
            if (thread is null)
            {
                threads[root.Id] = comment;
            }
            yield return comment;
        }
    }

    (long Id, DateTimeOffset At) AnyNote()
    {
        var luck = dice.NextDouble();
        return notes[notes.Count - 1 - (int)(notes.Count * luck * luck * luck)];
    }
}
