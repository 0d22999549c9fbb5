using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Notes.Topics;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

public sealed record TopicSuggestion(string Name, int Notes);

/// Suggestions of the composer after `#` and `@`.
public sealed class Suggestions(LoquatDb db)
{
    const int Most = 8;

    public async Task<IReadOnlyList<TopicSuggestion>> TopicsAsync(string begun, CancellationToken ct)
    {
        var name = TopicNames.Fold(begun);
        if (name is null)
        {
            return [];
        }
        return await db.Topics.Where(t => t.Name.StartsWith(name) && t.PublicNotes > 0)
            .OrderByDescending(t => t.PublicNotes).ThenBy(t => t.Name).Take(Most)
            .Select(t => new TopicSuggestion(t.Name, t.PublicNotes)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Author>> AccountsAsync(string begun, Viewer viewer, CancellationToken ct)
    {
        var name = begun.Trim();
        var key = Handles.KeyOf(name);
        if (key.Length == 0)
        {
            return [];
        }
        return await db.Accounts.VisibleTo(db, viewer).NotBlockedBy(db, viewer.AccountId)
            .Where(a => a.HandleKey.StartsWith(key) || a.DisplayName.StartsWith(name))
            .OrderBy(a => a.HandleKey).Take(Most)
            .Select(a => new Author(a.Id, a.Handle, a.DisplayName, a.Version, a.AvatarKey)).ToListAsync(ct);
    }
}
