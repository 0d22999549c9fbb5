using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes;

/// The counts of a note and its score.
///
/// The score of a note is a time in milliseconds: when it was published, plus one day for each factor of ten in engagement, where a like
/// counts 1, a save 2 and a comment 3. It changes only when somebody acts, never with time, so the order is stable while a person scrolls.
/// A new note without engagement starts above the notes that are a day older and have fewer than nine likes.
/// The score of a comment is the number of its likes and replies.
public static class Engagement
{
    const int SaveWeight = 2;
    const int CommentWeight = 3;
    const long DayMilliseconds = 24 * 60 * 60 * 1000;

    static readonly string CountSql = $$"""
        UPDATE notes SET likes = likes + {0}, saves = saves + {1}, comments = comments + {2},
            score = {{ScoreOf("likes + {0}", "saves + {1}", "comments + {2}")}}
        WHERE id = {3}
        """;

    static readonly string RecountSql = $"""
        UPDATE notes SET likes = (SELECT count(*) FROM likes WHERE note_id = notes.id),
            saves = (SELECT count(*) FROM saves WHERE note_id = notes.id),
            comments = CASE WHEN root_id IS NULL
                THEN (SELECT count(*) FROM notes c WHERE c.root_id = notes.id AND c.state = {(int)NoteState.Published})
                ELSE (SELECT count(*) FROM notes c WHERE c.reply_to_id = notes.id AND c.state = {(int)NoteState.Published}) END
        WHERE published_at IS NOT NULL
        """;

    static readonly string RescoreSql =
        $"UPDATE notes SET score = {ScoreOf("likes", "saves", "comments")} WHERE published_at IS NOT NULL";

    /// The engagement of a note as a power of ten, at least 0.
    public static double PowerOf(Note note) =>
        Math.Log10(1d + note.Likes + ((double)SaveWeight * note.Saves) + ((double)CommentWeight * note.Comments));

    /// The same as `PowerOf` in SQL, of expressions for the three counts.
    public static string PowerOf(string likes, string saves, string comments) =>
        $"log10(1 + {likes} + {SaveWeight} * ({saves}) + {CommentWeight} * ({comments}))";

    /// Within the caller's transaction. The database adds, so concurrent changes are not lost.
    internal static Task CountAsync(
        this LoquatDb db, long noteId, int likes = 0, int saves = 0, int comments = 0, CancellationToken ct = default) =>
        db.Database.ExecuteSqlRawAsync(CountSql, [likes, saves, comments, noteId], ct);

    /// Recomputes all counts and scores from their rows.
    internal static async Task RecountAsync(this LoquatDb db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync(RecountSql, ct);
        await db.Database.ExecuteSqlRawAsync(RescoreSql, ct);
    }

    static string ScoreOf(string likes, string saves, string comments) => $"""
        CASE WHEN root_id IS NULL
            THEN published_at + CAST({DayMilliseconds} * {PowerOf(likes, saves, comments)} AS BIGINT)
            ELSE {likes} + {comments} END
        """;
}
