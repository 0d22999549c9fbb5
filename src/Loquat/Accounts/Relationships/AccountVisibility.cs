using Loquat.Data;

namespace Loquat.Accounts.Relationships;

/// Whose profile a viewer may see: not that of somebody who shut the viewer out, nor of an account about to go.
public static class AccountVisibility
{
    /// The one whom I blocked stays visible as a bare profile, so that I can take the block back.
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, LoquatDb db, Viewer viewer)
    {
        var blocks = db.Blocks;
        return accounts.Where(
            a => a.State == AccountState.Active && !blocks.Any(b => b.BlockerId == a.Id && b.BlockedId == viewer.AccountId));
    }
}
