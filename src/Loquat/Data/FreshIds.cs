using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Loquat.Data;

/// Two processes can generate the same id in the same millisecond if their sequences coincide. The one that fails retries with new ids.
public static class FreshIds
{
    const int Tries = 3;
    const int SqlitePrimaryKeyTaken = 1555;

    /// The attempt must be a whole transaction that generates its ids anew each time.
    public static async Task<T> WithFreshIdsAsync<T>(this LoquatDb db, Func<Task<T>> attemptAsync)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await attemptAsync();
            }
            catch (DbUpdateException error) when (left > 1 && IsClash(error.InnerException))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    static bool IsClash(Exception? cause) => cause switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqlitePrimaryKeyTaken,
        PostgresException postgres =>
            postgres is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
                && name.EndsWith("_pkey", StringComparison.Ordinal),
        _ => false,
    };
}
