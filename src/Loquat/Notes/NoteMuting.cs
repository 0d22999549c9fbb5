using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes;

/// Whose notes stay out of somebody's lists: one rule in two forms, which a test holds equal. It is no rule of seeing: a direct link and
/// the person's own profile show them still.
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
