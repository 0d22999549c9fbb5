using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Linguistics.Search;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// What a higher module does in the transaction that changes the text, state or audience of a note.
public sealed record OnNoteChanged(Func<Note, CancellationToken, Task> RunAsync);

/// Maintains the topics and mentions of notes. Runs in the caller's transaction.
public sealed class NoteLinks(
    LoquatDb db, JobQueue jobs, Ids ids, NoteAudience audience, ContactRules contacts, IEnumerable<OnNoteChanged> others)
{
    static readonly CompiledQuery<Func<LoquatDb, string[], IAsyncEnumerable<Topic>>> TopicsNamed = new(() =>
        EF.CompileAsyncQuery((LoquatDb db, string[] names) => db.Set<Topic>().AsNoTracking().Where(t => names.Contains(t.Name))));

    public async Task WriteAsync(Note note, CancellationToken ct)
    {
        var topics = NoteText.TopicsOf(note.Body);
        var named = await TopicsAsync(topics, ct);
        // The head of topics with the same meaning lists the notes of all of them.
        var heads = named.Select(t => t.HeadId).OfType<long>().Except(named.Select(t => t.Id)).Distinct().ToArray();
        db.NoteTopics.AddRange(
            named.Select(t => new NoteTopic(note.Id, t.Id)).Concat(heads.Select(id => new NoteTopic(note.Id, id, IsWritten: false))));
        if (!note.ChannelIsChosen)
        {
            note.Channel = TopicChannels.For(topics);
        }
        // Done before the note is saved, so that the note is written once.
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

    /// Comments only have mentions. A topic in a comment links to its page, but the topic doesn't list the comment.
    public async Task WriteMentionsAsync(Note note, CancellationToken ct)
    {
        var mentioned = await MentionedAsync(note, NoteText.MentionsOf(note.Body), ct);
        db.Mentions.AddRange(mentioned.Select(account => new Mention(note.Id, account)));
        Tell(note, mentioned.Count);
        await db.SaveChangesAsync(ct);
    }

    /// Runs before the text or visibility of the note changes.
    public async Task EraseAsync(Note note, CancellationToken ct)
    {
        await CountAsync(note, counts: false, await TopicsOfAsync(note.Id, ct), ct);
        await db.NoteTopics.Where(t => t.NoteId == note.Id).ExecuteDeleteAsync(ct);
        Tell(note, await db.Mentions.Where(m => m.NoteId == note.Id).ExecuteDeleteAsync(ct));
    }

    /// For a comment, the author of what it replies to is notified too.
    void Tell(Note note, int mentions)
    {
        if (note.RootId is not null)
        {
            jobs.Raise(new CommentWritten(note.Id));
        }
        else if (mentions > 0)
        {
            jobs.Enqueue(new PeopleMentioned(note.Id));
        }
    }

    /// After the state of the note or of its author changed. Topics count the note exactly while it is public.
    public async Task SyncAsync(Note note, CancellationToken ct)
    {
        await CountAsync(note, await audience.IsEverybodysAsync(note, ct), await TopicsOfAsync(note.Id, ct), ct);
        await TellOthersAsync(note, ct);
    }

    /// A note that is not public must not raise a public count.
    async Task CountAsync(Note note, bool counts, IReadOnlyList<long> topics, CancellationToken ct)
    {
        if (note.IsCounted == counts)
        {
            return;
        }
        note.IsCounted = counts;
        var change = counts ? 1 : -1;
        // In order of ids, to avoid deadlocks.
        foreach (var topic in topics.Order())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE topics SET public_notes = public_notes + {change} WHERE id = {topic}", ct);
        }
    }

    Task<List<long>> TopicsOfAsync(long noteId, CancellationToken ct) =>
        db.NoteTopics.Where(t => t.NoteId == noteId).Select(t => t.TopicId).ToListAsync(ct);

    /// Runs before all notes of an author are deleted at once.
    public async Task UncountAuthorAsync(long authorId, CancellationToken ct)
    {
        foreach (var note in await db.Notes.AsNoTracking().Where(n => n.AuthorId == authorId && n.IsCounted).ToListAsync(ct))
        {
            await CountAsync(note, counts: false, await TopicsOfAsync(note.Id, ct), ct);
        }
    }

    /// Runs in the caller's transaction. Creates topics that don't exist yet.
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
                    VALUES ({ids.Next()}, {name}, {SearchedName.Of(name)}, 0) ON CONFLICT (name) DO NOTHING
                    """, ct);
        }
        return (await KnownTopicsAsync(names, ct)).Values;
    }

    ValueTask<Dictionary<string, Topic>> KnownTopicsAsync(IReadOnlyList<string> names, CancellationToken ct) =>
        TopicsNamed.In(db)(db, [.. names]).ToDictionaryAsync(t => t.Name, cancellationToken: ct);

    /// Without people who don't allow mentions by the author.
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
