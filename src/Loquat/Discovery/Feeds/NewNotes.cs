using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;

namespace Loquat.Discovery.Feeds;

/// The number of notes since a list was opened. The page announces them and doesn't insert them by itself.
public sealed class NewNotes(SqlReader reads, TimeProvider clock)
{
    /// Counting stops here.
    public const int Most = 99;

    public static readonly string ExploreSql = $"""
        SELECT count(*) FROM (SELECT 1 FROM notes n JOIN accounts a ON a.id = n.author_id
        WHERE n.published_at > @since AND n.author_id <> @viewer AND (@channel = '' OR n.channel = @channel)
        AND {NoteSeeing.IsPublic("n", "a")}
        AND {NoteSeeing.VisibleToViewer} AND {NoteMuting.NotMutedByViewer} LIMIT @most) new
        """;

    public static readonly string FollowingSql = $"""
        SELECT count(*) FROM (SELECT 1 FROM follows f CROSS JOIN notes n CROSS JOIN accounts a
        WHERE f.follower_id = @viewer AND n.author_id = f.followed_id AND a.id = n.author_id AND n.published_at > @since
        AND {NoteSeeing.VisibleToViewer} AND {NoteMuting.NotMutedByViewer} LIMIT @most) new
        """;

    /// Without the viewer's own notes. `since` is in milliseconds.
    public async Task<int> InExploreAsync(string? channel, Viewer viewer, long since, CancellationToken ct) =>
        (await reads.ListAsync(ExploreSql,
            [("viewer", viewer.AccountId), ("since", since), ("channel", channel ?? ""), ("most", (long)Most),
                ("now", clock.GetUtcNow().ToUnixTimeMilliseconds())], row => row.GetInt32(0), ct))[0];

    public async Task<int> FromFollowedAsync(Viewer viewer, long since, CancellationToken ct) =>
        (await reads.ListAsync(FollowingSql,
            [("viewer", viewer.AccountId), ("since", since), ("most", (long)Most), ("now", clock.GetUtcNow().ToUnixTimeMilliseconds())],
            row => row.GetInt32(0), ct))[0];
}
