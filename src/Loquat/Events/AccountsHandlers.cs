using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Discovery.ViewEvents;
using Loquat.Media.Pictures;
using Loquat.Notes.Boards;
using Loquat.Notifications;

namespace Loquat.Events;

/// What the module Accounts does when something happens.
static class AccountsHandlers
{
    public static void AddAccountsHandlers(this IServiceCollection services)
    {
        services.On<EmailGiven, EmailConfirmation>((confirming, given, ct) => confirming.SendAsync(given, ct), formerly: "EmailGiven");
        services.On<PasswordForgotten, PasswordReset>(
            (reset, forgotten, ct) => reset.SendAsync(forgotten, ct), formerly: "PasswordForgotten");
        services.On<SignedInElsewhere, SignInAlerts>(
            (alerts, signedIn, ct) => alerts.SendAsync(signedIn, ct), formerly: "SignedInElsewhere");
        services.On<AccountOpened, FollowRequests>(
            (requests, opened, ct) => requests.AcceptAllAsync(opened, ct), formerly: "AccountOpened");
        services.On<AccountDeletionDue, AccountDeletion>(
            (deletion, due, ct) => deletion.HandleAsync(due, ct), formerly: "AccountDeletionDue");
        services.On<HousekeepingDue, Housekeeping>((housekeeping, _, ct) => housekeeping.HandleAsync(ct), formerly: "HousekeepingDue");
        services.On<AccountGone, IServiceProvider>(EraseElsewhereAsync, formerly: "AccountGone");
        services.On<AccountBlocked, IServiceProvider>(PartAsync, formerly: "AccountBlocked");
    }

    /// Removes what two people share when one of them blocks the other.
    static async Task PartAsync(IServiceProvider services, AccountBlocked blocked, CancellationToken ct)
    {
        await services.GetRequiredService<FollowNotifications>().ForgetAsync(blocked, ct);
        await services.GetRequiredService<BoardPeople>().PartAsync(blocked, ct);
    }

    /// Erases data of an account outside of the main database.
    static async Task EraseElsewhereAsync(IServiceProvider services, AccountGone gone, CancellationToken ct)
    {
        await services.GetRequiredService<ViewEventErasure>().EraseAsync(gone.AccountId, ct);
        await services.GetRequiredService<Photos>().ThrowAwayAllOfAsync(gone.AccountId, ct);
    }
}
