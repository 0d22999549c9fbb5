using Loquat.Data;

namespace Loquat.Accounts;

/// How two people stand to each other, by hand-written SQL: it is asked on every note page.
public sealed class FollowReading(ReadConnections connections)
{
    public const string StateSql = """
        SELECT
            (SELECT count(*) FROM follows WHERE follower_id = @viewer AND followed_id = @other),
            (SELECT count(*) FROM follows WHERE follower_id = @other AND followed_id = @viewer),
            (SELECT count(*) FROM blocks WHERE blocker_id = @viewer AND blocked_id = @other)
        """;

    public async Task<FollowState> StateAsync(Viewer viewer, long otherId, CancellationToken ct)
    {
        await using var connection = await connections.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = StateSql;
        command.Add("viewer", viewer.AccountId);
        command.Add("other", otherId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new FollowState(reader.GetInt64(0) > 0, reader.GetInt64(1) > 0, reader.GetInt64(2) > 0);
    }
}
