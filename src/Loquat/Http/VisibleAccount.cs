using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Http;

/// The account of `{handle}` in the address. *Not found* if the viewer may not see it.
public sealed record VisibleAccount(Account Account)
{
    public static async ValueTask<VisibleAccount> BindAsync(HttpContext context)
    {
        var key = Handles.KeyOf(context.GetRouteValue("handle") as string ?? "");
        var db = context.RequestServices.GetRequiredService<LoquatDb>();
        var account = await db.Accounts.VisibleTo(db, Visitor.Of(context).Viewer)
            .FirstOrDefaultAsync(a => a.HandleKey == key, context.RequestAborted);
        return new VisibleAccount(account ?? throw Refusal.NotFound());
    }
}
