using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Cli.Seed;

/// People and notes made by the dice, which always fall the same. Written in bulk, not through the capabilities: a hundred thousand
/// notes take seconds.
sealed class DemoCommunity(LoquatDb db, Ids ids, Passwords passwords, TimeProvider clock)
{
    const int Batch = 2_000;
    readonly Random dice = new(20250119);
    readonly DemoTexts texts = DemoTexts.Read();

    public async Task<IReadOnlyList<string>> MoveInAsync(DemoSize size, string? password, CancellationToken ct)
    {
        var accounts = Enumerable.Range(0, size.People).Select(i => Person(i, password)).ToList();
        await WriteAsync(accounts, ct);
        await WriteAsync(Friendships(accounts, size.Follows), ct);
        var topics = texts.Notes.SelectMany(n => NoteText.TopicsOf(n.Body)).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => new Topic { Id = ids.Next(), Name = name });
        await WriteAsync(topics.Values, ct);
        var now = clock.GetUtcNow();
        var all = new List<(long, DateTimeOffset)>(size.Notes);
        foreach (var chunk in Enumerable.Range(0, size.Notes).Chunk(Batch))
        {
            var written = chunk.Select(i => WrittenNote(i, accounts, now - (TimeSpan.FromMinutes(47) * (size.Notes - i)))).ToList();
            all.AddRange(written.Select(n => (n.Id, n.CreatedAt)));
            await WriteAsync(written, ct);
            await WriteAsync(written.SelectMany(n => NoteText.TopicsOf(n.Body).Select(name => new NoteTopic(n.Id, topics[name].Id))), ct);
        }
        await CountTopicsAsync(ct);
        await new DemoEngagement(db, ids, texts, dice, accounts, all).HappenAsync(size.Likes, size.Likes / 4, size.Comments, ct);
        return [.. accounts.Select(a => a.Handle)];
    }

    Account Person(int number, string? password)
    {
        var (handle, name, bio) = texts.People[number % texts.People.Count];
        var round = number / texts.People.Count;
        handle = round == 0 ? handle : $"{handle}{Letters(round)}";
        var account = new Account
        {
            Id = ids.Next(),
            Handle = handle,
            HandleKey = Handles.KeyOf(handle),
            HandleSkeleton = Handles.SkeletonOf(handle),
            DisplayName = name,
            Bio = bio,
            Role = number == 0 ? AccountRole.Administrator : AccountRole.Member,
            SecurityStamp = SessionKey.New(),
            CreatedAt = clock.GetUtcNow() - TimeSpan.FromDays(30 + number % 300),
        };
        account.PasswordHash = password is null ? null : hash ??= passwords.Hash(account, password);
        return account;
    }

    // Demo people share a password, so one hash serves them all.
    string? hash;

    IEnumerable<Follow> Friendships(List<Account> accounts, int each) => accounts
        .SelectMany(a => Enumerable.Range(0, each).Select(_ => new Follow(a.Id, accounts[dice.Next(accounts.Count)].Id, a.CreatedAt)))
        .Where(f => f.FollowerId != f.FollowedId)
        .DistinctBy(f => (f.FollowerId, f.FollowedId));

    /// By somebody who writes that language, as far as their own words tell.
    Note WrittenNote(int number, List<Account> accounts, DateTimeOffset at)
    {
        var (title, body, channel) = texts.Notes[number % texts.Notes.Count];
        var language = WrittenLanguage.Guess(body);
        var author = accounts[dice.Next(accounts.Count)];
        for (var tries = 0; tries < 50 && WrittenLanguage.Guess(author.Bio) != language; tries++)
        {
            author = accounts[dice.Next(accounts.Count)];
        }
        return new Note
        {
            Id = ids.Next(),
            AuthorId = author.Id,
            Key = NoteKeys.New(),
            State = NoteState.Published,
            IsCounted = true,
            Title = title,
            Body = body,
            Channel = channel,
            Language = language,
            CreatedAt = at,
            SavedAt = at,
            PublishedAt = at,
            Score = at.ToUnixTimeMilliseconds(),
        };
    }

    async Task WriteAsync<TRow>(IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            await using var work = await db.BeginAsync(ct);
            db.Set<TRow>().AddRange(batch);
            await work.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    async Task CountTopicsAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"UPDATE topics SET public_notes = (SELECT count(*) FROM note_topics WHERE topic_id = topics.id)", ct);
        await work.CommitAsync(ct);
    }

    /// From letters that no look-alike rule folds into each other.
    static string Letters(int number)
    {
        const string Distinct = "abcdefgh";
        var letters = "";
        for (; number > 0; number = (number - 1) / Distinct.Length)
        {
            letters = Distinct[(number - 1) % Distinct.Length] + letters;
        }
        return "." + letters;
    }
}
