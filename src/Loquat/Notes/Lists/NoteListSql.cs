using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Lists;

/// The hand-written SQL of one list in both directions. All lists return the same columns and apply the visibility rule.
public sealed class NoteListSql
{
    /// `from` must name the note `n` and its author `a`. `order` is a column or expression on them.
    public NoteListSql(string from, string where, string order)
    {
        var select = $"""
            SELECT n.id, n.version, n.author_id, a.version, {order}, {NoteCounts.Likes},
                EXISTS (SELECT 1 FROM likes l WHERE l.account_id = @viewer AND l.note_id = n.id),
                    EXISTS (SELECT 1 FROM saves s WHERE s.account_id = @viewer AND s.note_id = n.id)
            FROM {from}
            WHERE {where} AND {NoteSeeing.VisibleToViewer}
            """;
        Before = $"{select} AND ({order}, n.id) < (@at, @id) ORDER BY {order} DESC, n.id DESC LIMIT @limit";
        After = $"{select} AND ({order}, n.id) > (@at, @id) ORDER BY {order}, n.id LIMIT @limit";
    }

    public string Before { get; }

    /// From the cursor towards the top. The rows come in reverse order.
    public string After { get; }
}
