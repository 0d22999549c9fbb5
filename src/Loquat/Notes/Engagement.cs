using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// The counts of a note and its score.
///
/// The score of a note is a time in milliseconds: when it was published, plus one day for each factor of ten in engagement, where a like
/// counts 1, a save 2 and a comment 3. It changes only when somebody acts, never with time, so the order is stable while a person scrolls.
/// A new note without engagement starts above the notes that are a day older and have fewer than nine likes.
/// The score of a comment is the number of its likes and replies.
static class Engagement
{
    /// Runs in the caller's transaction. The database increments, so that concurrent changes are not lost.
    public static Task CountAsync(
        this LoquatDb db, long noteId, int likes = 0, int saves = 0, int comments = 0, CancellationToken ct = default) =>
        db.Database.ExecuteSqlAsync($"""
            UPDATE notes SET likes = likes + {likes}, saves = saves + {saves}, comments = comments + {comments},
                score = CASE WHEN root_id IS NULL
                    THEN published_at + CAST(
                        86400000 * log10(1 + likes + {likes} + 2 * (saves + {saves}) + 3 * (comments + {comments})) AS BIGINT)
                    ELSE likes + {likes} + comments + {comments} END
            WHERE id = {noteId}
            """, ct);

    /// Recomputes all counts and scores from the rows.
    public static async Task RecountAsync(this LoquatDb db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            UPDATE notes SET likes = (SELECT count(*) FROM likes WHERE note_id = notes.id),
                saves = (SELECT count(*) FROM saves WHERE note_id = notes.id),
                comments = CASE WHEN root_id IS NULL
                    THEN (SELECT count(*) FROM notes c WHERE c.root_id = notes.id AND c.state = 1)
                    ELSE (SELECT count(*) FROM notes c WHERE c.reply_to_id = notes.id AND c.state = 1) END
            WHERE published_at IS NOT NULL
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE notes SET score = CASE WHEN root_id IS NULL
                THEN published_at + CAST(86400000 * log10(1 + likes + 2 * saves + 3 * comments) AS BIGINT) ELSE likes + comments END
            WHERE published_at IS NOT NULL
            """, ct);
    }
}
