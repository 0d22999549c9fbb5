using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Http;

/// Restricts accounts that are being deleted or are suspended to one page: the former can cancel the deletion, the latter read the reason.
public static class StoppedAccounts
{
    public static void UseStoppedAccounts(this WebApplication app) => app.Use((context, next) =>
    {
        var page = context.Features.Get<SignedIn>()?.State switch
        {
            AccountState.Closing => "/account/closing",
            AccountState.Suspended => "/account/suspended",
            _ => null,
        };
        return page is null || page == context.Request.Path.Value
            || context.GetEndpoint()?.Metadata.GetMetadata<OpenToStoppedAccounts>() is not null
            ? next(context)
            : SeeOther.To(page).ExecuteAsync(context);
    });
}
