using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes.LikesAndSaves;

/// Reads what one viewer did with the notes or comments of a shared page, so that the page itself is read once for everybody.
public sealed class ViewerMarks(SqlReader reads)
{
    // With more rows, reading a list for this viewer alone is faster.
    const int Most = 500;

    /// Each value holds the kind in its last three bits and the id above them. One column is read in half the time of two, and time-ordered
    /// ids leave these bits free for another five hundred years.
    enum Kind { ShutOut, Liked, Saved, Dismissed, HasMutedWords }

    const int KindBits = 3;

    /// Searches the range between the first and the last id instead of each id: ids are time-ordered, so few other rows are in between.
    static readonly string Sql = $"""
        SELECT (blocked_id << {KindBits}) + {(int)Kind.ShutOut} FROM ({BlockRules.BlockedEitherWay}) blocked
        UNION ALL SELECT (muted_id << {KindBits}) + {(int)Kind.ShutOut} FROM ({MuteRules.MutedByViewer}) muted
        UNION ALL SELECT (id << {KindBits}) + {(int)Kind.HasMutedWords} FROM accounts WHERE id = @viewer AND muted_words <> ''
        UNION ALL SELECT (note_id << {KindBits}) + {(int)Kind.Liked} FROM likes WHERE account_id = @viewer AND note_id BETWEEN @first
        AND @last
        UNION ALL SELECT (note_id << {KindBits}) + {(int)Kind.Saved} FROM saves WHERE account_id = @viewer AND note_id BETWEEN @first
        AND @last
        UNION ALL SELECT (note_id << {KindBits}) + {(int)Kind.Dismissed} FROM dismissals WHERE account_id = @viewer
        AND note_id BETWEEN @first AND @last
        LIMIT @most
        """;

    /// Null if something on the page is hidden from the viewer. The caller then reads a list for this viewer.
    public async ValueTask<Marks?> OnAsync(Viewer viewer, PageIds shown, DateTimeOffset now, CancellationToken ct)
    {
        if (shown.IsEmpty)
        {
            return Marks.None;
        }
        var found = await reads.ListAsync(
            Sql,
            [("viewer", viewer.AccountId), ("now", now.ToUnixTimeMilliseconds()), ("first", shown.First), ("last", shown.Last),
                ("most", (long)Most)],
            row => row.GetInt64(0),
            ct);
        return found.Count < Most ? MarksOf(found, shown) : null;
    }

    static Marks? MarksOf(IReadOnlyList<long> found, PageIds shown)
    {
        var (liked, saved) = (new HashSet<long>(), new HashSet<long>());
        for (var i = 0; i < found.Count; i++)
        {
            var (kind, id) = ((Kind)(found[i] & ((1 << KindBits) - 1)), found[i] >> KindBits);
            if (kind == Kind.HasMutedWords || (kind == Kind.ShutOut && shown.ShowsAuthor(id))
                || (kind == Kind.Dismissed && shown.Shows(id)))
            {
                return null;
            }
            if (kind is Kind.Liked or Kind.Saved && shown.Shows(id))
            {
                (kind == Kind.Liked ? liked : saved).Add(id);
            }
        }
        return new Marks(liked, saved);
    }
}
