using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Http;

/// The signed-in viewer, for endpoints that don't need the account row. Everybody else is sent to the sign-in page.
public sealed record CurrentViewer(Viewer Viewer)
{
    public static ValueTask<CurrentViewer> BindAsync(HttpContext context) =>
        new(new CurrentViewer((context.Features.Get<SignedIn>() ?? throw new SignInNeeded()).Viewer));
}
