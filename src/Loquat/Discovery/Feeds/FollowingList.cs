using System.Collections.Concurrent;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Discovery.Feeds;

/// What the people published whom somebody follows, newest first.
///
/// It is put together when it is read: nothing is written for each follower when a note goes out. To read no more than the page
/// needs, the notes of a stretch of time are asked for, and of a longer one as long as they are too few.
public sealed class FollowingList(SqlReader reads, MutedWordsFilter mutedWords)
{
    static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    const int Longer = 4;
    const int MostRemembered = 20_000;

    static readonly NoteListSql Sql = new(
        // In this order: first whom, then theirs, by the index of authors.
        "follows f CROSS JOIN notes n CROSS JOIN accounts a",
        $"""
        f.follower_id = @viewer AND n.author_id = f.followed_id AND a.id = n.author_id
            AND n.published_at > @earliest AND n.published_at < @latest AND {NoteLists.Offered}
        """,
        "n.published_at");

    /// How long a stretch filled a page of somebody's the last time: only a hint, and forgotten at will.
    readonly ConcurrentDictionary<long, TimeSpan> lastStretch = new();

    public ValueTask<NoteListPage> PageAsync(Viewer viewer, NoteCursor from, DateTimeOffset now, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => ReadAsync(viewer, at, now, ct), ct);

    async ValueTask<NoteListPage> ReadAsync(Viewer viewer, NoteCursor from, DateTimeOffset now, CancellationToken ct)
    {
        var start = from == NoteCursor.Top ? now.ToUnixTimeMilliseconds() : from.At;
        for (var stretch = lastStretch.GetValueOrDefault(viewer.AccountId, Shortest); ; stretch *= Longer)
        {
            // Whoever has so few notes before them has all of them read.
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
