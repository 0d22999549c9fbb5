using Loquat.Data;

namespace Loquat.Accounts;

/// How two people stand to each other, by hand-written SQL: it is asked on every note page.
public sealed class FollowReading(HotReads reads)
{
    public const string StateSql = """
        SELECT
            (SELECT count(*) FROM follows WHERE follower_id = @viewer AND followed_id = @other),
            (SELECT count(*) FROM follows WHERE follower_id = @other AND followed_id = @viewer),
            (SELECT count(*) FROM blocks WHERE blocker_id = @viewer AND blocked_id = @other)
        """;

    public async Task<FollowState> StateAsync(Viewer viewer, long otherId, CancellationToken ct) => (await reads.ListAsync(
        StateSql,
        [("viewer", viewer.AccountId), ("other", otherId)],
        row => new FollowState(row.GetInt64(0) > 0, row.GetInt64(1) > 0, row.GetInt64(2) > 0),
        ct))[0];
}
