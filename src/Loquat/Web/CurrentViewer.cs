using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Web;

/// Who is signed in, for what needs no more than to know that; everybody else is sent to the sign-in page.
public sealed record CurrentViewer(Viewer Viewer)
{
    public static ValueTask<CurrentViewer> BindAsync(HttpContext context) =>
        new(new CurrentViewer((context.Features.Get<SignedIn>() ?? throw new SignInNeeded()).Viewer));
}
