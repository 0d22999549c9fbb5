using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes;

/// Removes notes of muted people from lists. One rule in two forms; a test checks that they agree. Direct links and profiles are
/// unaffected.
public static class NoteMuting
{
    /// For hand-written queries: `n` is the note, `@viewer` the viewer's account or 0, `@now` in milliseconds.
    public const string NotMutedByViewer = """
        n.author_id NOT IN (SELECT muted_id FROM mutes WHERE muter_id = @viewer AND (until IS NULL OR until > @now))
        """;

    /// The same for a comment `c`.
    public const string CommentNotMutedByViewer = """
        c.author_id NOT IN (SELECT muted_id FROM mutes WHERE muter_id = @viewer AND (until IS NULL OR until > @now))
        """;

    public static IQueryable<Note> NotMutedBy(this IQueryable<Note> notes, LoquatDb db, Viewer viewer, DateTimeOffset now)
    {
        DateTimeOffset? at = now;
        var mutes = db.Mutes;
        return notes.Where(
            n => !mutes.Any(m => m.MuterId == viewer.AccountId && m.MutedId == n.AuthorId && (m.Until == null || m.Until > at)));
    }
}
