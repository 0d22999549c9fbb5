using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Linguistics.Search;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Demo;

/// Creates people and notes from a seeded random generator, so the result is always the same. Writes in bulk instead of through the
/// capabilities: a hundred thousand notes take seconds.
sealed class DemoCommunity(LoquatDb db, Ids ids, Passwords passwords, IServiceProvider services, TimeProvider clock)
{
    const int Batch = 2_000;
    readonly Random dice = new(20250119);
    readonly DemoTexts texts = DemoTexts.Read();
    readonly DemoRows rows = new(db);

    public async Task<IReadOnlyList<string>> MoveInAsync(DemoSize size, string? password, CancellationToken ct)
    {
        var people = new DemoPeople(
            [.. Enumerable.Range(0, size.People).Select(i => (Person(i, password), texts.People[i % texts.People.Count]))]);
        await rows.WriteAsync(people.Accounts, ct);
        await rows.WriteAsync(Friendships(people, size.Follows), ct);
        var notes = Notes(people, size.Notes);
        await WriteAsync(notes, ct);
        await new DemoEngagement(db, dice, people, notes, clock.GetUtcNow()).HappenAsync(size.Likes, size.Likes / 4, ct);
        await rows.WriteAsync(new DemoConversation(ids, texts, dice, people, notes, clock.GetUtcNow()).Comments(size.Comments), ct);
        await RecountAsync(ct);
        if (size.Pictures > 0)
        {
            await ActivatorUtilities.CreateInstance<DemoPictures>(services)
                .HangAsync(texts, people, [.. notes.AsEnumerable().Reverse().Where(n => n.Text.Scenes.Count > 0).Take(size.Pictures)], ct);
        }
        return [.. people.Accounts.Select(a => a.Handle)];
    }

    Account Person(int number, string? password)
    {
        var text = texts.People[number % texts.People.Count];
        var handle = DemoPerson.HandleOf(texts.People, number);
        var account = new Account
        {
            Id = ids.Next(),
            Handle = handle,
            HandleKey = Handles.KeyOf(handle),
            HandleSkeleton = Handles.SkeletonOf(handle),
            DisplayName = text.Name,
            SearchName = DisplayNames.SearchedAs(handle, text.Name),
            Bio = text.Bio,
            Preferences = { Interests = [.. text.Interests] },
            Role = number == 0 ? AccountRole.Administrator : AccountRole.Member,
            Credentials = { SecurityStamp = SessionKey.New() },
            CreatedAt = clock.GetUtcNow() - TimeSpan.FromDays(40 + number * 7 % 300),
        };
        account.Credentials.PasswordHash = password is null ? null : hash ??= passwords.Hash(account, password);
        return account;
    }

    // Demo people share a password, so one hash is enough.
    string? hash;

    IEnumerable<Follow> Friendships(DemoPeople people, int each) => people.Accounts
        .SelectMany(
            a => Enumerable.Range(0, each).Select(_ => new Follow(a.Id, people.Accounts[dice.Next(people.Accounts.Count)].Id, a.CreatedAt)))
        .Where(f => f.FollowerId != f.FollowedId)
        .DistinctBy(f => (f.FollowerId, f.FollowedId));

    /// Oldest first.
    List<WrittenNote> Notes(DemoPeople people, int count)
    {
        var times = DemoTimes.Of(count, clock.GetUtcNow());
        var written = texts.Written(people.Languages, dice).Take(count).Reverse();
        return [.. written.Select((w, i) => new WrittenNote(ids.Next(), times[i], people.WriterOf(w.Note, w.Time), w.Note, w.Time))];
    }

    async Task WriteAsync(List<WrittenNote> notes, CancellationToken ct)
    {
        var topics = notes.Select(n => n.Text).Distinct().SelectMany(n => NoteText.TopicsOf(n.Body)).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new Topic { Id = ids.Next(), Name = name, SearchName = SearchedName.Of(name) });
        await rows.WriteAsync(topics.Values, ct);
        await rows.WriteAsync(notes.Select(n => n.Text.PlaceId).OfType<long>().Distinct()
            .Select(id => PlaceOf(services.GetRequiredService<Gazetteer>(), id)), ct);
        foreach (var chunk in notes.Chunk(Batch))
        {
            var written = chunk.Select(NoteOf).ToList();
            await rows.WriteAsync(written, ct);
            await rows.WriteAsync(written.SelectMany(n => NoteText.TopicsOf(n.Body).Select(name => new NoteTopic(n.Id, topics[name].Id))),
                ct);
            await rows.WriteAsync(chunk.Where(n => n.Text.PlaceId is not null)
                .Select(n => new NotePlace { NoteId = n.Id, PlaceId = n.Text.PlaceId!.Value }), ct);
        }
    }

    static Place PlaceOf(Gazetteer gazetteer, long id) => gazetteer.Find(id) is { } place
        ? new Place(id, place.At.LatitudeUnits, place.At.LongitudeUnits)
        : throw new InvalidOperationException($"The demo texts name the place {id}, which the gazetteer does not know.");

    static Note NoteOf(WrittenNote written)
    {
        var (title, body) = written.Text.Said(written.Time);
        return new Note
        {
            Id = written.Id,
            AuthorId = written.Author.Id,
            Key = NoteKeys.New(),
            State = NoteState.Published,
            IsCounted = true,
            Title = title,
            Body = body,
            TextCardTemplate = written.Text.TextCardTemplate,
            Channel = written.Text.Channel,
            Language = written.Text.Language,
            CreatedAt = written.At,
            SavedAt = written.At,
            PublishedAt = written.At,
            Score = written.At.ToUnixTimeMilliseconds(),
        };
    }

    async Task RecountAsync(CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"UPDATE topics SET public_notes = (SELECT count(*) FROM note_topics WHERE topic_id = topics.id)",
            ct);
        await db.RecountAsync(ct);
        await work.CommitAsync(ct);
    }
}
