using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Authentication;

/// An action that was interrupted by the sign-in page. It is completed after signing in, if the person returns to the same page. It is
/// stored in a cookie of the same browser, and only our own forms can start it.
public sealed class InterruptedAct(Ceremony ceremony, NoteTallies notes, Likes likes, Saves saves, Follows follows, LoquatDb db)
{
    [StoredName("ceremony step")]
    const string Step = "act";

    // Long enough to create an account.
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public void Keep(HttpContext context, string returnTo)
    {
        if (HttpMethods.IsPost(context.Request.Method) && IsOne(context.Request.Path))
        {
            ceremony.Keep(context, Step, $"{context.Request.Path}\n{returnTo}", Lifetime);
        }
    }

    /// Returns the address to go to after signing in. An action that is no longer possible is skipped; the page shows why.
    public async Task<string> DoAsync(HttpContext context, Account actor, string returnTo, CancellationToken ct)
    {
        if (ceremony.Look(context, Step)?.Split('\n') is [var act, var page])
        {
            ceremony.End(context, Step);
            if (page == returnTo)
            {
                await TryAsync(actor, act, ct);
            }
        }
        return LocalAddress.Of(returnTo);
    }

    async Task TryAsync(Account actor, string act, CancellationToken ct)
    {
        try
        {
            switch (act.Split('/'))
            {
                case ["", "notes", var id, "like"] when await NoteAsync(actor, id, ct) is { } note:
                    await likes.AddAsync(new Viewer(actor.Id), note, ct);
                    break;
                case ["", "notes", var id, "save"] when await NoteAsync(actor, id, ct) is { } note:
                    await saves.AddAsync(new Viewer(actor.Id), note, ct);
                    break;
                case ["", ['@', .. var handle], "follow"] when await OtherAsync(actor, handle, ct) is { } other:
                    await follows.AddAsync(actor, other, ct);
                    break;
            }
        }
        catch (Refusal)
        {
        }
    }

    static bool IsOne(string path) => path.Split('/') is ["", "notes", _, "like" or "save"] or ["", ['@', ..], "follow"];

    async ValueTask<NoteReference?> NoteAsync(Account actor, string id, CancellationToken ct) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await notes.FindAsync(number, new Viewer(actor.Id), ct)
            : null;

    Task<Account?> OtherAsync(Account actor, string handle, CancellationToken ct)
    {
        var key = Handles.KeyOf(handle);
        return db.Accounts.VisibleTo(db, new Viewer(actor.Id)).FirstOrDefaultAsync(a => a.HandleKey == key, ct);
    }
}
