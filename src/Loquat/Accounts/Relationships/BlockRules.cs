using Loquat.Data;

namespace Loquat.Accounts.Relationships;

/// Who is kept apart by a block, as SQL and as LINQ. A test checks that both forms agree.
public static class BlockRules
{
    /// The accounts that `@viewer` has blocked.
    public static readonly string BlockedByViewer = BlockedBy("@viewer");

    /// The accounts that have blocked `@viewer`.
    public static readonly string BlockersOfViewer = BlockersOf("@viewer");

    /// The accounts with a block between them and `@viewer`, in either direction.
    public static readonly string BlockedEitherWay = EitherWay("@viewer");

    /// `account` is an SQL expression, such as the placeholder of a parameter.
    public static string EitherWay(string account) => $"{BlockedBy(account)} UNION ALL {BlockersOf(account)}";

    static string BlockedBy(string account) => $"SELECT blocked_id FROM blocks WHERE blocker_id = {account}";

    static string BlockersOf(string account) => $"SELECT blocker_id FROM blocks WHERE blocked_id = {account}";

    /// The same as `BlockedEitherWay` for one pair of accounts.
    public static IQueryable<Block> Between(this IQueryable<Block> blocks, long one, long other) =>
        blocks.Where(b => (b.BlockerId == one && b.BlockedId == other) || (b.BlockerId == other && b.BlockedId == one));

    /// Without accounts that have blocked the viewer. Those that the viewer has blocked remain.
    public static IQueryable<Account> NotBlocking(this IQueryable<Account> accounts, LoquatDb db, long viewerId)
    {
        var blocks = db.Blocks;
        return accounts.Where(a => !blocks.Any(b => b.BlockerId == a.Id && b.BlockedId == viewerId));
    }

    /// Without accounts that the viewer has blocked.
    public static IQueryable<Account> NotBlockedBy(this IQueryable<Account> accounts, LoquatDb db, long viewerId)
    {
        var blocks = db.Blocks;
        return accounts.Where(a => !blocks.Any(b => b.BlockerId == viewerId && b.BlockedId == a.Id));
    }
}
