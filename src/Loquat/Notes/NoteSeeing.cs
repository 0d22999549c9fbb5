using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes;

/// Which published notes a viewer may see. One rule in two forms; a test checks that they agree.
public static class NoteSeeing
{
    /// Accounts that block the viewer or are blocked. The database evaluates this once per query.
    public const string ShutOut =
        "SELECT blocked_id FROM blocks WHERE blocker_id = @viewer UNION ALL SELECT blocker_id FROM blocks WHERE blocked_id = @viewer";

    /// For hand-written queries: `n` is the note, `a` its author, `@viewer` the viewer's account or 0. Excludes comments.
    public const string VisibleToViewer = $"""
        n.state = 1 AND n.root_id IS NULL AND a.state = 0 AND (n.author_id = @viewer OR (
            n.author_id NOT IN ({ShutOut})
            AND ((n.visibility = 0 AND NOT a.is_private) OR (n.visibility IN (0, 1, 2)
                AND EXISTS (SELECT 1 FROM follows WHERE follower_id = @viewer AND followed_id = n.author_id)
                AND (n.visibility <> 2 OR EXISTS (SELECT 1 FROM follows WHERE follower_id = n.author_id AND followed_id = @viewer))))))
        """;

    /// On the page of a note, its author also sees it when a moderator has hidden it.
    public const string VisibleOnItsPage = $"({VisibleToViewer} OR (n.state = 3 AND n.root_id IS NULL AND n.author_id = @viewer))";

    /// In addition to the rule above for the root note: `c` is the comment, `ca` its writer. A reply also requires that the viewer sees the
    /// comment that it replies to.
    public const string CommentVisibleToViewer = $"c.state = 1 AND ca.state = 0 AND c.author_id NOT IN ({ShutOut})";

    /// That requirement, for a comment `c` that was not found through the comment that it replies to.
    public const string AnsweredVisibleToViewer = $"""
        (c.reply_to_id = c.root_id OR EXISTS (SELECT 1 FROM notes t JOIN accounts ta ON ta.id = t.author_id
            WHERE t.id = c.reply_to_id AND t.state = 1 AND ta.state = 0 AND t.author_id NOT IN ({ShutOut})))
        """;

    public static IQueryable<Note> VisibleTo(this IQueryable<Note> notes, LoquatDb db, Viewer viewer)
    {
        var me = viewer.AccountId;
        var (accounts, follows, blocks) = (db.Accounts, db.Follows, db.Blocks);
        return notes.Where(n =>
            n.State == NoteState.Published && n.RootId == null
            && accounts.Any(a => a.Id == n.AuthorId && a.State == AccountState.Active)
            && (n.AuthorId == me || (
                !blocks.Any(b => b.BlockerId == n.AuthorId && b.BlockedId == me)
                && !blocks.Any(b => b.BlockerId == me && b.BlockedId == n.AuthorId)
                && ((n.Visibility == NoteVisibility.Public && accounts.Any(a => a.Id == n.AuthorId && !a.IsPrivate))
                    || (n.Visibility != NoteVisibility.OnlyMe
                        && follows.Any(f => f.FollowerId == me && f.FollowedId == n.AuthorId)
                        && (n.Visibility != NoteVisibility.Mutuals
                            || follows.Any(f => f.FollowerId == n.AuthorId && f.FollowedId == me)))))));
    }
}
