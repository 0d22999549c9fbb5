using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// Keeps the rows that lead from a note to its topics and to the people whom it mentions. Works within the caller's transaction.
public sealed class NoteLinks(LoquatDb db, Ids ids)
{
    public async Task WriteAsync(Note note, CancellationToken ct)
    {
        var topics = NoteText.TopicsOf(note.Body);
        var topicIds = await TopicIdsAsync(topics, ct);
        db.NoteTopics.AddRange(topicIds.Select(id => new NoteTopic(note.Id, id)));
        foreach (var account in await AccountIdsAsync(NoteText.MentionsOf(note.Body), ct))
        {
            db.Mentions.Add(new Mention(note.Id, account));
        }
        if (!note.ChannelIsChosen)
        {
            note.Channel = TopicChannels.For(topics);
        }
        await db.SaveChangesAsync(ct);
        await CountAsync(note, topicIds, +1, ct);
    }

    /// Before the note's text or visibility changes.
    public async Task EraseAsync(Note note, CancellationToken ct)
    {
        await CountTopicsAsync(note, -1, ct);
        await db.NoteTopics.Where(t => t.NoteId == note.Id).ExecuteDeleteAsync(ct);
        await db.Mentions.Where(m => m.NoteId == note.Id).ExecuteDeleteAsync(ct);
    }

    public async Task CountTopicsAsync(Note note, int change, CancellationToken ct) =>
        await CountAsync(note, await db.NoteTopics.Where(t => t.NoteId == note.Id).Select(t => t.TopicId).ToListAsync(ct), change, ct);

    /// A note that only some may see must not raise the count that everybody sees.
    async Task CountAsync(Note note, IReadOnlyList<long> topics, int change, CancellationToken ct)
    {
        if (note.Visibility != NoteVisibility.Public)
        {
            return;
        }
        // In the order of ids, so that two transactions can't wait for each other.
        foreach (var topic in topics.Order())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE topics SET public_notes = public_notes + {change} WHERE id = {topic}", ct);
        }
    }

    /// Before all notes of an author go at once.
    public async Task UncountAuthorAsync(long authorId, CancellationToken ct)
    {
        foreach (var note in await db.Notes.AsNoTracking().Where(n => n.AuthorId == authorId && n.State == NoteState.Published).ToListAsync(ct))
        {
            await CountTopicsAsync(note, -1, ct);
        }
    }

    async Task<IReadOnlyList<long>> TopicIdsAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        if (names.Count == 0)
        {
            return [];
        }
        var known = await KnownTopicsAsync(names, ct);
        if (known.Count == names.Count)
        {
            return [.. known.Values];
        }
        foreach (var name in names.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO topics (id, name, public_notes) VALUES ({ids.Next()}, {name}, 0) ON CONFLICT (name) DO NOTHING", ct);
        }
        return [.. (await KnownTopicsAsync(names, ct)).Values];
    }

    Task<Dictionary<string, long>> KnownTopicsAsync(IReadOnlyList<string> names, CancellationToken ct) =>
        db.Topics.AsNoTracking().Where(t => names.Contains(t.Name)).ToDictionaryAsync(t => t.Name, t => t.Id, ct);

    async Task<IReadOnlyList<long>> AccountIdsAsync(IReadOnlyList<string> handles, CancellationToken ct)
    {
        if (handles.Count == 0)
        {
            return [];
        }
        var keys = handles.Select(Handles.KeyOf).ToArray();
        return await db.Accounts.Where(a => keys.Contains(a.HandleKey)).Select(a => a.Id).ToListAsync(ct);
    }
}
