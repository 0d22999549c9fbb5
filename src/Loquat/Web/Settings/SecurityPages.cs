using System.Buffers.Text;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Http;
using Loquat.Web.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Settings;

/// The security settings: password, passkeys and sessions. `TwoFactorPages` handles the second factor.
public sealed class SecurityPages(
    LoquatDb db, UserManager<Account> identity, TwoFactor twoFactor, Sessions sessions, PasskeyCeremonies passkeys)
{
    public const string Address = "/settings/security";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (CurrentAccount me, bool? saved, SecurityPages pages, CancellationToken ct) =>
            pages.ShowAsync(me, null, saved == true ? Text.Settings_Saved : null, ct));
        app.MapPost("/settings/password",
            (HttpContext context, CurrentAccount me, Fields fields, SecurityPages pages, Passwords passwords, CancellationToken ct) =>
                pages.FormAsync(context, me,
                    () => passwords.ChangeAsync(me.Account, fields["current"], fields["password"], me.Session.SessionId, ct), ct));
        app.MapPost("/passkeys/creation-options",
            (HttpContext context, CurrentAccount me, PasskeyCeremonies passkeys) => passkeys.OptionsForAsync(context, me.Account));
        app.MapPost("/settings/passkeys",
            (HttpContext context, CurrentAccount me, Fields fields, SecurityPages pages, CancellationToken ct) =>
                pages.FormAsync(context, me, () => pages.AddPasskeyAsync(context, me.Account, fields, ct), ct));
        app.MapPost("/settings/passkeys/{id}/remove",
            (HttpContext context, CurrentAccount me, string id, SecurityPages pages, CancellationToken ct) =>
                pages.FormAsync(context, me, () => pages.RemovePasskeyAsync(me.Account, id, ct), ct));
        app.MapPost("/settings/sessions/{id:long}/end",
            (HttpContext context, CurrentAccount me, long id, SecurityPages pages, Sessions sessions, CancellationToken ct) =>
                pages.FormAsync(context, me, () => sessions.EndAsync(me.Account, id, ct), ct));
        app.MapPost("/settings/sessions/end-others",
            (HttpContext context, CurrentAccount me, SecurityPages pages, Sessions sessions, CancellationToken ct) =>
                pages.FormAsync(context, me, () => sessions.EndOthersAsync(me.Account, me.Session.SessionId, ct), ct));
    }

    public async Task<IResult> ShowAsync(CurrentAccount me, FormProblem? problem, string? notification, CancellationToken ct) =>
        Answer.Page<SecuritySettingsPage>(new
        {
            View = new SecurityView(
                me.Account.Credentials.PasswordHash is not null,
                [.. (await identity.GetPasskeysAsync(me.Account))
                    .Select(p => new PasskeyLine(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt))],
                me.Account.Credentials.TwoFactorEnabled,
                await twoFactor.RecoveryCodesLeftAsync(me.Account, ct),
                [.. (await sessions.ListAsync(me.Account, ct))
                    .Select(s => new SessionLine(s.Id, s.Device, s.CreatedAt, s.LastUsedAt, s.Id == me.Session.SessionId))]),
            Problem = problem,
            Notification = notification,
        });

    public Task<IResult> FormAsync(HttpContext context, CurrentAccount me, Func<Task> doAsync, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            await doAsync();
            return SeeOther.To($"{Address}?saved=true");
        },
        problem => ShowAsync(me, problem, null, ct));

    async Task AddPasskeyAsync(HttpContext context, Account account, Fields fields, CancellationToken ct)
    {
        var (passkey, accountId) = await passkeys.MadeAsync(context, fields["passkey"]);
        if (accountId != account.Id)
        {
            throw Refusal.Invalid(Text.Passkey_Failed, "passkey");
        }
        passkey.Name = DisplayNames.Checked(fields["name"], Text.Passkey_DefaultName);
        await using var work = await db.BeginAsync(ct);
        await identity.AddOrUpdatePasskeyAsync(account, passkey);
        await work.CommitAsync(ct);
    }

    /// Refuses to remove the only way to sign in.
    async Task RemovePasskeyAsync(Account account, string id, CancellationToken ct)
    {
        if (!Base64Url.IsValid(id))
        {
            throw Refusal.NotFound();
        }
        await using var work = await db.BeginAsync(ct);
        if (account.Credentials.PasswordHash is null && await db.Passkeys.CountAsync(p => p.AccountId == account.Id, ct) < 2)
        {
            throw Refusal.Conflict(Text.Passkey_LastOne);
        }
        await identity.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
        await work.CommitAsync(ct);
    }
}
