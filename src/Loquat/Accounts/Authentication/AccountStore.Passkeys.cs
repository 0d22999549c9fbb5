using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Accounts.Authentication;

public sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.FindAsync([passkey.CredentialId], cancellationToken) is { } known)
        {
            known.SignCount = passkey.SignCount;
            known.IsBackedUp = passkey.IsBackedUp;
            known.IsUserVerified = passkey.IsUserVerified;
            return;
        }
        db.Passkeys.Add(new Passkey
        {
            CredentialId = passkey.CredentialId,
            AccountId = user.Id,
            Name = passkey.Name ?? "",
            PublicKey = passkey.PublicKey,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
            CreatedAt = passkey.CreatedAt,
            Transports = passkey.Transports ?? [],
            SignCount = passkey.SignCount,
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
        });
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.AccountId == user.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken))
            .Select(Info)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var passkey = await db.Passkeys.FindAsync([credentialId], cancellationToken);
        return passkey is null ? null : await db.Accounts.FindAsync([passkey.AccountId], cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.FindAsync([credentialId], cancellationToken) is { } passkey && passkey.AccountId == user.Id
            ? Info(passkey)
            : null;

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.FindAsync([credentialId], cancellationToken) is { } passkey && passkey.AccountId == user.Id)
        {
            db.Passkeys.Remove(passkey);
        }
    }

    static UserPasskeyInfo Info(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, (uint)passkey.SignCount, passkey.Transports,
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson)
    {
        Name = passkey.Name,
    };
}
