using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// What a room above this one keeps of a note, in the transaction in which its words, state or audience change.
public sealed record OnNoteChanged(Func<Note, CancellationToken, Task> RunAsync);

/// Keeps the rows that lead from a note to its topics and to the people whom it mentions. Works within the caller's transaction.
public sealed class NoteLinks(
    LoquatDb db, JobQueue jobs, Ids ids, NoteAudience audience, ContactRules contacts, IEnumerable<OnNoteChanged> others)
{
    static readonly CompiledQuery<Func<LoquatDb, string[], IAsyncEnumerable<Topic>>> TopicsNamed = new(() =>
        EF.CompileAsyncQuery((LoquatDb db, string[] names) => db.Set<Topic>().AsNoTracking().Where(t => names.Contains(t.Name))));

    public async Task WriteAsync(Note note, CancellationToken ct)
    {
        var topics = NoteText.TopicsOf(note.Body);
        var named = await TopicsAsync(topics, ct);
        // Those that mean the same have all their notes under their head.
        var heads = named.Select(t => t.HeadId).OfType<long>().Except(named.Select(t => t.Id)).Distinct().ToArray();
        db.NoteTopics.AddRange(
            named.Select(t => new NoteTopic(note.Id, t.Id)).Concat(heads.Select(id => new NoteTopic(note.Id, id, IsWritten: false))));
        if (!note.ChannelIsChosen)
        {
            note.Channel = TopicChannels.For(topics);
        }
        // Before the note itself is written, which then is written once.
        if (named.Count > 0)
        {
            await CountAsync(note, await audience.IsEverybodysAsync(note, ct), [.. named.Select(t => t.Id), .. heads], ct);
        }
        await WriteMentionsAsync(note, ct);
        await TellOthersAsync(note, ct);
    }

    async Task TellOthersAsync(Note note, CancellationToken ct)
    {
        foreach (var other in others)
        {
            await other.RunAsync(note, ct);
        }
    }

    /// All that a comment has: topics that are named in one lead to their pages, and nothing leads back.
    public async Task WriteMentionsAsync(Note note, CancellationToken ct)
    {
        var mentioned = await MentionedAsync(note, NoteText.MentionsOf(note.Body), ct);
        db.Mentions.AddRange(mentioned.Select(account => new Mention(note.Id, account)));
        Tell(note, mentioned.Count);
        await db.SaveChangesAsync(ct);
    }

    /// Before the note's text or visibility changes.
    public async Task EraseAsync(Note note, CancellationToken ct)
    {
        await CountAsync(note, counts: false, await TopicsOfAsync(note.Id, ct), ct);
        await db.NoteTopics.Where(t => t.NoteId == note.Id).ExecuteDeleteAsync(ct);
        Tell(note, await db.Mentions.Where(m => m.NoteId == note.Id).ExecuteDeleteAsync(ct));
    }

    /// Of a comment also those hear whom it answers.
    void Tell(Note note, int mentions)
    {
        if (note.RootId is not null)
        {
            jobs.Enqueue(new CommentWritten(note.Id));
        }
        else if (mentions > 0)
        {
            jobs.Enqueue(new PeopleMentioned(note.Id));
        }
    }

    /// After the note's state changed, or its author's: the topics count it exactly as long as everybody may see it.
    public async Task FollowAsync(Note note, CancellationToken ct)
    {
        await CountAsync(note, await audience.IsEverybodysAsync(note, ct), await TopicsOfAsync(note.Id, ct), ct);
        await TellOthersAsync(note, ct);
    }

    /// A note that only some may see must not raise the count that everybody sees.
    async Task CountAsync(Note note, bool counts, IReadOnlyList<long> topics, CancellationToken ct)
    {
        if (note.IsCounted == counts)
        {
            return;
        }
        note.IsCounted = counts;
        var change = counts ? 1 : -1;
        // In the order of ids, so that two transactions can't wait for each other.
        foreach (var topic in topics.Order())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE topics SET public_notes = public_notes + {change} WHERE id = {topic}", ct);
        }
    }

    Task<List<long>> TopicsOfAsync(long noteId, CancellationToken ct) =>
        db.NoteTopics.Where(t => t.NoteId == noteId).Select(t => t.TopicId).ToListAsync(ct);

    /// Before all notes of an author go at once.
    public async Task UncountAuthorAsync(long authorId, CancellationToken ct)
    {
        foreach (var note in await db.Notes.AsNoTracking().Where(n => n.AuthorId == authorId && n.IsCounted).ToListAsync(ct))
        {
            await CountAsync(note, counts: false, await TopicsOfAsync(note.Id, ct), ct);
        }
    }

    /// In the caller's transaction, each of them made where nobody has named it yet.
    internal async Task<IReadOnlyCollection<Topic>> TopicsAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        if (names.Count == 0)
        {
            return [];
        }
        var known = await KnownTopicsAsync(names, ct);
        if (known.Count == names.Count)
        {
            return known.Values;
        }
        foreach (var name in names.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                    INSERT INTO topics (id, name, search_name, public_notes)
                    VALUES ({ids.Next()}, {name}, {SearchFolding.Fold(name)}, 0) ON CONFLICT (name) DO NOTHING
                    """, ct);
        }
        return (await KnownTopicsAsync(names, ct)).Values;
    }

    ValueTask<Dictionary<string, Topic>> KnownTopicsAsync(IReadOnlyList<string> names, CancellationToken ct) =>
        TopicsNamed.In(db)(db, [.. names]).ToDictionaryAsync(t => t.Name, cancellationToken: ct);

    /// Without those who don't want to be mentioned by the author.
    async Task<IReadOnlyList<long>> MentionedAsync(Note note, IReadOnlyList<string> handles, CancellationToken ct)
    {
        if (handles.Count == 0)
        {
            return [];
        }
        var keys = handles.Select(Handles.KeyOf).ToArray();
        return await contacts.MentionableAsync(await db.Accounts.AsNoTracking().Where(a => keys.Contains(a.HandleKey)).ToListAsync(ct),
            new Viewer(note.AuthorId), ct);
    }
}
