using Loquat.Accounts;

namespace Loquat.Web.Accounts;

/// A browser becomes signed in, or stops being so.
public sealed class SignedInBrowser(Sessions sessions)
{
    public async Task StartAsync(HttpContext context, Account account, CancellationToken ct) =>
        SessionCookie.Set(context, await sessions.StartAsync(account, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), ct));

    public async Task EndAsync(HttpContext context, CurrentAccount me, CancellationToken ct)
    {
        await sessions.EndAsync(me.Account, me.Session.SessionId, ct);
        SessionCookie.Clear(context);
        // The words that were mirrored in this browser belong to whoever signed out.
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }
}
