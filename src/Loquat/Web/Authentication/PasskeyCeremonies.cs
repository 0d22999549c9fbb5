using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Web.Authentication;

/// Making a passkey and signing in with one (WebAuthn). The library checks; this class remembers the challenge meanwhile.
public sealed class PasskeyCeremonies(IPasskeyHandler<Account> handler, Ceremony ceremony, UserManager<Account> identity, Ids ids)
{
    [StoredName("ceremony step")]
    const string Remixes = "passkey-new";

    [StoredName("ceremony step")]
    const string Using = "passkey";

    public Task<IResult> OptionsForNewAccountAsync(HttpContext context, string handle, string displayName) =>
        CreationOptionsAsync(context, ids.Next(), handle, displayName);

    public Task<IResult> OptionsForAsync(HttpContext context, Account account) =>
        CreationOptionsAsync(context, account.Id, account.Handle, account.DisplayName);

    public async Task<IResult> RequestOptionsAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, context);
        ceremony.Keep(context, Using, options.AssertionState ?? "");
        return Results.Text(options.RequestOptionsJson, "application/json");
    }

    /// The passkey that the browser made, and the account id for which it did.
    public async Task<(UserPasskeyInfo Passkey, long AccountId)> MadeAsync(HttpContext context, string credential)
    {
        var state = ceremony.Look(context, Remixes);
        ceremony.End(context, Remixes);
        if (state is not null)
        {
            var result = await handler.PerformAttestationAsync(
                new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
            if (result.Succeeded)
            {
                return (result.Passkey, long.Parse(result.UserEntity.Id, CultureInfo.InvariantCulture));
            }
        }
        throw Refusal.Invalid(Text.Passkey_Failed, "passkey");
    }

    /// Whose passkey it is. Its counters are updated on the tracked entities, for the caller to save.
    public async Task<Account> OwnerAsync(HttpContext context, string credential)
    {
        var state = ceremony.Look(context, Using);
        ceremony.End(context, Using);
        if (state is not null)
        {
            var result = await handler.PerformAssertionAsync(
                new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
            if (result.Succeeded)
            {
                await identity.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
                return result.User;
            }
        }
        throw Refusal.Invalid(Text.Passkey_Failed);
    }

    async Task<IResult> CreationOptionsAsync(HttpContext context, long accountId, string handle, string displayName)
    {
        var user = new PasskeyUserEntity
        {
            Id = accountId.ToString(CultureInfo.InvariantCulture),
            Name = handle,
            DisplayName = displayName.Length > 0 ? displayName : handle,
        };
        var options = await handler.MakeCreationOptionsAsync(user, context);
        ceremony.Keep(context, Remixes, options.AttestationState ?? "");
        return Results.Text(options.CreationOptionsJson, "application/json");
    }
}
