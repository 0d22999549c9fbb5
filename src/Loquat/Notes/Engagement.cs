using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// What people did with a note, in numbers, and where that puts it.
///
/// The score of a note is a time in milliseconds: when it was published, plus one day for each tenfold of engagement, where a like
/// counts 1, a save 2 and a comment 3. It changes only when somebody does something, never by the clock, so the order stands still
/// while one scrolls; and a new note without any engagement begins before everything of yesterday that had less than ten likes.
/// The score of a comment is its likes and replies.
static class Engagement
{
    /// Within the caller's transaction. Counts by the database itself, so that fifty people at once lose nothing.
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

    /// All counts anew, from what is there.
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
