using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// Joins topics with the same meaning across languages and spellings, such as `#travel` and `#旅行`. Maintained by moderators.
///
/// One of them is the head and gets a row for each note of the others, so that their common page reads one list. The text of the notes is
/// unchanged.
public sealed class TopicAliases(LoquatDb db, NoteLinks links, JobQueue jobs)
{
    public async Task<IReadOnlyList<TopicAlias>> ListAsync(CancellationToken ct)
    {
        var topics = db.Topics;
        return await (
            from topic in topics.AsNoTracking()
            join head in topics on topic.HeadId equals head.Id
            orderby head.Name, topic.Name
            select new TopicAlias(topic.Id, topic.Name, head.Name)).ToListAsync(ct);
    }

    /// Includes all topics that already have the same meaning as either.
    public Task JoinAsync(string name, string headName, CancellationToken ct) => db.WithFreshIdsAsync(async () =>
    {
        var (folded, head) = (Folded(name, "name"), Folded(headName, "head"));
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("topic aliases", ct);
        var named = (await links.TopicsAsync([.. new[] { folded, head }.Distinct()], ct)).ToDictionary(t => t.Name);
        var (from, to) = (named[folded].HeadId ?? named[folded].Id, named[head].HeadId ?? named[head].Id);
        if (from == to)
        {
            throw Refusal.Invalid(Text.Topics_AliasAlready, "name");
        }
        await db.Topics.Where(t => t.Id == from || t.HeadId == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.HeadId, to), ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO topic_follows (account_id, topic_id, created_at) SELECT account_id, {to}, created_at FROM topic_follows
            WHERE topic_id = {from} ON CONFLICT DO NOTHING
            """, ct);
        await db.TopicFollows.Where(f => f.TopicId == from).ExecuteDeleteAsync(ct);
        jobs.Enqueue(new TopicHeadChanged(from));
        jobs.Enqueue(new TopicHeadChanged(to));
        await work.CommitAsync(ct);
        return to;
    });

    /// Followers of the head keep following only the head.
    public async Task PartAsync(long id, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("topic aliases", ct);
        var topic = await db.Topics.FirstOrDefaultAsync(t => t.Id == id && t.HeadId != null, ct) ?? throw Refusal.NotFound();
        jobs.Enqueue(new TopicHeadChanged(topic.HeadId!.Value));
        topic.HeadId = null;
        await work.CommitAsync(ct);
    }

    /// Job handler. Idempotent.
    public async Task HandleAsync(TopicHeadChanged changed, CancellationToken ct)
    {
        var head = changed.TopicId;
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync("topic aliases", ct);
        await db.Database.ExecuteSqlAsync($"""
            DELETE FROM note_topics WHERE topic_id = {head} AND NOT is_written AND NOT EXISTS (
                SELECT 1 FROM note_topics o JOIN topics t ON t.id = o.topic_id WHERE o.note_id = note_topics.note_id AND o.is_written
                AND t.head_id = {head})
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO note_topics (note_id, topic_id, is_written)
            SELECT DISTINCT o.note_id, {head}, FALSE FROM topics t JOIN note_topics o ON o.topic_id = t.id AND o.is_written
            WHERE t.head_id = {head}
            ON CONFLICT DO NOTHING
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE topics SET public_notes = (SELECT count(*) FROM note_topics o JOIN notes n ON n.id = o.note_id WHERE o.topic_id = {head}
                AND n.is_counted) WHERE id = {head}
            """, ct);
        await work.CommitAsync(ct);
    }

    static string Folded(string name, string field) =>
        TopicNames.Fold(name.Trim().TrimStart('#')) ?? throw Refusal.Invalid(Text.Topics_NotATopic, field);
}
