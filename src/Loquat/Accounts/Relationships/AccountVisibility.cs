using Loquat.Data;

namespace Loquat.Accounts.Relationships;

/// Which profiles a viewer may see: not those of people who blocked the viewer, nor of suspended or closing accounts.
public static class AccountVisibility
{
    /// An account that the viewer blocked stays visible as a bare profile, so that the viewer can unblock it.
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, LoquatDb db, Viewer viewer) =>
        accounts.Where(a => a.State == AccountState.Active).NotBlocking(db, viewer.AccountId);
}
