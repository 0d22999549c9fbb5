using Loquat.Accounts;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Topics;

/// Topics with their aliases and related topics.
public sealed class TopicQueries(LoquatDb db, SqlReader reads)
{
    const int MostRelated = 8;

    /// Ranks by the number of different authors who use both topics in the newest notes, relative to the size of the other topic. One
    /// author can't relate topics by writing many notes.
    const string RelatedSql = """
        SELECT t.name FROM (
            SELECT coalesce(p.head_id, p.id) AS id, count(DISTINCT n.author_id) AS people
            FROM (SELECT note_id FROM note_topics WHERE topic_id = @topic ORDER BY note_id DESC LIMIT 400) r
            JOIN notes n ON n.id = r.note_id AND n.is_counted
            JOIN note_topics o ON o.note_id = n.id AND o.is_written
            JOIN topics p ON p.id = o.topic_id
            WHERE coalesce(p.head_id, p.id) <> @topic
            GROUP BY coalesce(p.head_id, p.id)
        ) c JOIN topics t ON t.id = c.id
        WHERE c.people > 1
        ORDER BY c.people * c.people * 1.0 / (t.public_notes + 5) DESC, t.id LIMIT @limit
        """;

    /// Not found if the name can't be a topic.
    public async Task<TopicView> FindAsync(string name, Viewer viewer, CancellationToken ct)
    {
        var folded = TopicNames.Fold(name) ?? throw Refusal.NotFound();
        if (await db.Topics.AsNoTracking().FirstOrDefaultAsync(t => t.Name == folded, ct) is not { } topic)
        {
            return new TopicView(folded, 0, 0, [], IsFollowed: false);
        }
        var id = topic.HeadId ?? topic.Id;
        var same = await db.Topics.AsNoTracking().Where(t => t.Id == id || t.HeadId == id).OrderByDescending(t => t.PublicNotes)
            .ThenBy(t => t.Id).ToListAsync(ct);
        var isFollowed = !viewer.IsAnonymous && await db.TopicFollows.AnyAsync(f => f.AccountId == viewer.AccountId && f.TopicId == id, ct);
        return new TopicView(folded, id, same.Find(t => t.Id == id)!.PublicNotes,
            [.. same.Where(t => t.Id != topic.Id).Select(t => t.Name)], isFollowed)
        {
            Related = await reads.ListAsync(RelatedSql, [("topic", id), ("limit", (long)MostRelated)], row => row.GetString(0), ct),
        };
    }

    /// Ordered by name.
    public async Task<IReadOnlyList<string>> FollowedAsync(long accountId, CancellationToken ct)
    {
        var follows = db.TopicFollows;
        return await db.Topics.AsNoTracking().Where(t => follows.Any(f => f.AccountId == accountId && f.TopicId == t.Id))
            .OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(ct);
    }

    /// The topics with the most notes.
    public async Task<IReadOnlyList<string>> LargestAsync(int most, CancellationToken ct) =>
        await db.Topics.AsNoTracking().Where(t => t.HeadId == null && t.PublicNotes > 0).OrderByDescending(t => t.PublicNotes)
            .ThenBy(t => t.Name).Take(most).Select(t => t.Name).ToListAsync(ct);
}
