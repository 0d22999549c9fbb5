using System.Collections.Frozen;

namespace Loquat.Notes;

/// The ids and authors of a page of notes or comments, for fast lookup of what is the viewer's own.
public sealed class PageIds
{
    readonly FrozenSet<long> ids;
    readonly FrozenSet<long> authors;

    public PageIds(IEnumerable<(long Id, long AuthorId)> shown)
    {
        var all = shown.ToArray();
        (ids, authors) = (all.Select(s => s.Id).ToFrozenSet(), all.Select(s => s.AuthorId).ToFrozenSet());
        (First, Last) = all.Length == 0 ? (0, 0) : (ids.Min(), ids.Max());
    }

    public long First { get; }

    public long Last { get; }

    public bool IsEmpty => ids.Count == 0;

    public bool Shows(long id) => ids.Contains(id);

    public bool ShowsAuthor(long accountId) => authors.Contains(accountId);
}
