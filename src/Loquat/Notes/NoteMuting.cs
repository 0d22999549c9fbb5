using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;

namespace Loquat.Notes;

/// Removes notes of muted people from lists. One rule in two forms; a test checks that they agree. Direct links and profiles are
/// unaffected.
public static class NoteMuting
{
    /// For hand-written queries: `n` is the note, `@viewer` the viewer's account or 0, `@now` in milliseconds.
    public static readonly string NotMutedByViewer = $"n.author_id NOT IN ({MuteRules.MutedByViewer})";

    /// The same for a comment `c`.
    public static readonly string CommentNotMutedByViewer = $"c.author_id NOT IN ({MuteRules.MutedByViewer})";

    public static IQueryable<Note> NotMutedBy(this IQueryable<Note> notes, LoquatDb db, Viewer viewer, DateTimeOffset now)
    {
        var mutes = db.Mutes.LastingOf(viewer.AccountId, now);
        return notes.Where(n => !mutes.Any(m => m.MutedId == n.AuthorId));
    }
}
