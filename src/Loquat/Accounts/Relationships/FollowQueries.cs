using Loquat.Data;

namespace Loquat.Accounts.Relationships;

/// The relationship between two accounts, in hand-written SQL because every note page reads it.
public sealed class FollowQueries(SqlReader reads, TimeProvider clock)
{
    public static readonly string StateSql = $"""
        SELECT
            (SELECT count(*) FROM follows WHERE follower_id = @viewer AND followed_id = @other),
            (SELECT count(*) FROM follows WHERE follower_id = @other AND followed_id = @viewer),
            (SELECT count(*) FROM ({BlockRules.BlockedByViewer} AND blocked_id = @other) blocked),
            (SELECT count(*) FROM follow_requests WHERE requester_id = @viewer AND requested_id = @other),
            (SELECT count(*) FROM ({MuteRules.MutedByViewer} AND muted_id = @other) muted)
        """;

    public async Task<FollowState> StateAsync(Viewer viewer, long otherId, CancellationToken ct) => (await reads.ListAsync(
        StateSql,
        [("viewer", viewer.AccountId), ("other", otherId), ("now", clock.GetUtcNow().ToUnixTimeMilliseconds())],
        row => new FollowState(row.GetInt64(0) > 0, row.GetInt64(1) > 0, row.GetInt64(2) > 0, row.GetInt64(3) > 0, row.GetInt64(4) > 0),
        ct))[0];

    /// Whether the viewer may see more of a profile than its header.
    public async Task<bool> IsOpenAsync(Account owner, Viewer viewer, CancellationToken ct)
    {
        if (viewer.Is(owner.Id))
        {
            return true;
        }
        var state = viewer.IsAnonymous ? FollowState.Strangers : await StateAsync(viewer, owner.Id, ct);
        return !state.Blocked && (!owner.IsPrivate || state.Following);
    }
}
