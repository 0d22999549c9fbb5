using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Web.Authentication;

/// Creates passkeys and signs people in with them (WebAuthn). The library verifies; this class stores the challenge between the steps.
public sealed class PasskeyCeremonies(IPasskeyHandler<Account> handler, Ceremony ceremony, UserManager<Account> identity, Ids ids)
{
    [StoredName("ceremony step")]
    const string Creating = "passkey-new";

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

    /// Returns the new passkey and the account id for which the browser created it.
    public async Task<(UserPasskeyInfo Passkey, long AccountId)> MadeAsync(HttpContext context, string credential)
    {
        var state = ceremony.Look(context, Creating);
        ceremony.End(context, Creating);
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

    /// Returns the owner of the passkey. Its counters are updated on the tracked entities, and the caller must save them.
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
        ceremony.Keep(context, Creating, options.AttestationState ?? "");
        return Results.Text(options.CreationOptionsJson, "application/json");
    }
}
