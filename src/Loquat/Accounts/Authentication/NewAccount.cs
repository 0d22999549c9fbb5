using Microsoft.AspNetCore.Identity;

namespace Loquat.Accounts.Authentication;

/// The sign-up form. The account needs either a password or a passkey that was just created.
public sealed record NewAccount(string Handle, string DisplayName, DateOnly? BirthDate)
{
    public string? Email { get; init; }
    public string? Password { get; init; }
    public UserPasskeyInfo? Passkey { get; init; }

    /// The id for which the passkey was created; null to generate one.
    public long? Id { get; init; }
    public AccountRole Role { get; init; }

    /// The accepted version of each document, by document name.
    public IReadOnlyDictionary<string, string> Agreed { get; init; } = new Dictionary<string, string>();
}
