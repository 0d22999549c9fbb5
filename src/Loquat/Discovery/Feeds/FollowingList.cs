using System.Collections.Concurrent;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Discovery.Feeds;

/// Notes by the people whom the viewer follows, newest first.
///
/// The list is assembled when it is read; publishing writes nothing for each follower. To read no more than a page needs, it reads a
/// limited period of time, and a longer one while it finds too few notes.
public sealed class FollowingList(SqlReader reads, MutedWordsFilter mutedWords)
{
    static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    const int Longer = 4;
    const int MostRemembered = 20_000;

    static readonly NoteListSql Sql = new(
        // In this order, the database reads the followed people first and then their notes, by the index of authors.
        "follows f CROSS JOIN notes n CROSS JOIN accounts a",
        $"""
        f.follower_id = @viewer AND n.author_id = f.followed_id AND a.id = n.author_id
            AND n.published_at > @earliest AND n.published_at < @latest AND {NoteLists.Offered}
        """,
        "n.published_at");

    /// The period that last filled a page for each viewer. Only a hint, which may be dropped at any time.
    readonly ConcurrentDictionary<long, TimeSpan> lastStretch = new();

    public ValueTask<NoteListPage> PageAsync(Viewer viewer, NoteCursor from, DateTimeOffset now, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => ReadAsync(viewer, at, now, ct), ct);

    async ValueTask<NoteListPage> ReadAsync(Viewer viewer, NoteCursor from, DateTimeOffset now, CancellationToken ct)
    {
        var start = from == NoteCursor.Top ? now.ToUnixTimeMilliseconds() : from.At;
        for (var stretch = lastStretch.GetValueOrDefault(viewer.AccountId, Shortest); ; stretch *= Longer)
        {
            // A viewer with so few notes reads all of them.
            var isAll = stretch > TimeSpan.FromDays(3_650);
            var span = isAll ? long.MaxValue / 4 : (long)stretch.TotalMilliseconds;
            var notes = await reads.ListAsync(NoteLists.SqlOf(Sql, from),
                [.. NoteLists.Parameters(0L, viewer, from, now), ("earliest", start - span), ("latest", start + span)], NoteLists.Listing,
                ct);
            if (isAll || notes.Count > NoteLists.PageSize)
            {
                Remember(viewer,
                    notes.Count > NoteLists.PageSize ? TimeSpan.FromMilliseconds(Math.Abs(start - notes[^1].At) * 1.5) : stretch);
                return NoteLists.PageOf(notes, from);
            }
        }
    }

    void Remember(Viewer viewer, TimeSpan stretch)
    {
        if (lastStretch.Count > MostRemembered)
        {
            lastStretch.Clear();
        }
        lastStretch[viewer.AccountId] = stretch < Shortest ? Shortest : stretch;
    }
}
