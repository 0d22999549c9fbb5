namespace Loquat.Accounts;

/// What a person signs in with, and the address for account recovery.
public sealed class AccountCredentials
{
    public string? Email { get; set; }

    /// When the owner proved that the address is theirs. An unconfirmed address receives only the confirmation email.
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public bool TwoFactorEnabled { get; set; }
    public string? AuthenticatorKey { get; set; }
    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
}
