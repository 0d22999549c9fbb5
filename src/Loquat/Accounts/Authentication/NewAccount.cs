using Microsoft.AspNetCore.Identity;

namespace Loquat.Accounts.Authentication;

/// What a person fills in to join. Either a password or a passkey that was just made opens the account later.
public sealed record NewAccount(string Handle, string DisplayName, DateOnly? BirthDate)
{
    public string? Email { get; init; }
    public string? Password { get; init; }
    public UserPasskeyInfo? Passkey { get; init; }

    /// The id that the passkey was made for; a fresh one otherwise.
    public long? Id { get; init; }
    public AccountRole Role { get; init; }

    /// The versions of the documents that were agreed to, by name.
    public IReadOnlyDictionary<string, string> Agreed { get; init; } = new Dictionary<string, string>();
}
