using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes;

/// Which published notes a viewer may see. One rule in two forms; a test checks that they agree.
public static class NoteSeeing
{
    /// A note of an account that is not private, for everybody. `note` and `author` are the aliases of both.
    public static string IsPublic(string note, string author) =>
        $"{note}.visibility = {(int)NoteVisibility.Public} AND NOT {author}.is_private";

    /// A published public note by an active account: what people without an account see.
    public static string VisibleToEverybody(string note, string author) => $"""
        {note}.state = {(int)NoteState.Published} AND {author}.state = {(int)AccountState.Active} AND {IsPublic(note, author)}
        """;

    /// For hand-written queries: `n` is the note, `a` its author, `@viewer` the viewer's account or 0. Excludes comments.
    public static readonly string VisibleToViewer = $"""
        n.state = {(int)NoteState.Published} AND n.root_id IS NULL AND a.state = {(int)AccountState.Active} AND (n.author_id = @viewer OR (
            n.author_id NOT IN ({BlockRules.BlockedEitherWay})
            AND (({IsPublic("n", "a")}) OR (n.visibility <> {(int)NoteVisibility.OnlyMe}
                AND EXISTS (SELECT 1 FROM follows WHERE follower_id = @viewer AND followed_id = n.author_id)
                AND (n.visibility <> {(int)NoteVisibility.Mutuals}
                    OR EXISTS (SELECT 1 FROM follows WHERE follower_id = n.author_id AND followed_id = @viewer))))))
        """;

    /// On the page of a note, its author also sees it when a moderator has hidden it.
    public static readonly string VisibleOnItsPage =
        $"({VisibleToViewer} OR (n.state = {(int)NoteState.Hidden} AND n.root_id IS NULL AND n.author_id = @viewer))";

    /// In addition to the rule above for the root note: `c` is the comment, `ca` its writer. A reply also requires that the viewer sees the
    /// comment that it replies to.
    public static readonly string CommentVisibleToViewer =
        $"c.state = {(int)NoteState.Published} AND ca.state = {(int)AccountState.Active} AND c.author_id NOT IN "
        + $"({BlockRules.BlockedEitherWay})";

    /// That requirement, for a comment `c` that was not found through the comment that it replies to.
    public static readonly string AnsweredVisibleToViewer = $"""
        (c.reply_to_id = c.root_id OR EXISTS (SELECT 1 FROM notes t JOIN accounts ta ON ta.id = t.author_id
            WHERE t.id = c.reply_to_id AND t.state = {(int)NoteState.Published} AND ta.state = {(int)AccountState.Active}
            AND t.author_id NOT IN ({BlockRules.BlockedEitherWay})))
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
