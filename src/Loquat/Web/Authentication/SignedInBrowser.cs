using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Web.Authentication;

/// A browser becomes signed in, or stops being so.
public sealed class SignedInBrowser(Sessions sessions, InterruptedAct interrupted)
{
    public async Task StartAsync(HttpContext context, Account account, CancellationToken ct) =>
        SessionCookie.Set(context, await sessions.StartAsync(account, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), ct));

    /// The same for who had to sign in on their way: where they go on, with done what they were about to do.
    public async Task<string> StartAsync(HttpContext context, Account account, string returnTo, CancellationToken ct)
    {
        await StartAsync(context, account, ct);
        return await interrupted.DoAsync(context, account, returnTo, ct);
    }

    public async Task EndAsync(HttpContext context, CurrentAccount me, CancellationToken ct)
    {
        await sessions.EndAsync(me.Account, me.Session.SessionId, ct);
        SessionCookie.Clear(context);
        // The words that were mirrored in this browser belong to whoever signed out.
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }
}
