namespace Loquat.Accounts.Authentication;

/// A WebAuthn credential with the fields that ASP.NET Core Identity needs.
public sealed class Passkey
{
    public required byte[] CredentialId { get; init; }
    public required long AccountId { get; init; }
    public string Name { get; set; } = "";
    public required byte[] PublicKey { get; init; }
    public required byte[] AttestationObject { get; init; }
    public required byte[] ClientDataJson { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string[] Transports { get; init; } = [];
    public long SignCount { get; set; }
    public bool IsUserVerified { get; set; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; set; }
}
