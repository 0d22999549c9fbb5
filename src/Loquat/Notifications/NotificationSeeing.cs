using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Notes;

namespace Loquat.Notifications;

/// Which notifications a person may see, for hand-written queries: `x` is the notification, `@viewer` the recipient.
public static class NotificationSeeing
{
    /// Excludes people who have a block with the viewer or are muted at `@now`. Fast enough for ten thousand rows. What is shown
    /// additionally passes the whole rule below or the queries of notes.
    public static readonly string FromOthers = $"""
        x.actor_id NOT IN ({BlockRules.BlockedEitherWay})
        AND x.actor_id NOT IN ({MuteRules.MutedByViewer})
        """;

    /// Also excludes inactive actors, and notes and comments that are deleted or that the viewer may no longer see.
    public static readonly string VisibleToViewer = $"""
        {FromOthers}
        AND EXISTS (SELECT 1 FROM accounts WHERE id = x.actor_id AND state = {(int)AccountState.Active})
        AND (x.note_id IS NULL OR EXISTS (SELECT 1 FROM notes n JOIN accounts a ON a.id = n.author_id WHERE n.id = x.note_id
            AND {NoteSeeing.VisibleToViewer}))
        AND (x.note_id IS NULL OR x.subject_id = x.note_id
            OR EXISTS (SELECT 1 FROM notes c JOIN accounts ca ON ca.id = c.author_id WHERE c.id = x.subject_id
                AND {NoteSeeing.CommentVisibleToViewer}))
        AND (x.comment_id = 0 OR EXISTS (SELECT 1 FROM notes c JOIN accounts ca ON ca.id = c.author_id WHERE c.id = x.comment_id
            AND {NoteSeeing.CommentVisibleToViewer}))
        """;
}
