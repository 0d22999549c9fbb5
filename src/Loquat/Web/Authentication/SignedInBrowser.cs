using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Http;

namespace Loquat.Web.Authentication;

/// Signs a browser in and out.
public sealed class SignedInBrowser(Sessions sessions, InterruptedAct interrupted)
{
    public async Task StartAsync(HttpContext context, Account account, CancellationToken ct) =>
        SessionCookie.Set(context, await sessions.StartAsync(account, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), ct));

    /// Signs in, completes the interrupted action, and returns the address to continue at.
    public async Task<string> StartAsync(HttpContext context, Account account, string returnTo, CancellationToken ct)
    {
        await StartAsync(context, account, ct);
        return await interrupted.DoAsync(context, account, returnTo, ct);
    }

    public async Task EndAsync(HttpContext context, CurrentAccount me, CancellationToken ct)
    {
        await sessions.EndAsync(me.Account, me.Session.SessionId, ct);
        SessionCookie.Clear(context);
        // Texts stored in this browser belong to the person who signs out.
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }
}
