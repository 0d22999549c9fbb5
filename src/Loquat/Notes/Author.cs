using Loquat.Accounts;
using Loquat.Media;

namespace Loquat.Notes;

/// As much of an account as is shown beside what it made.
public sealed record Author(long Id, string Handle, string DisplayName, int Version, string AvatarKey)
{
    public static Author Of(Account account) => new(account.Id, account.Handle, account.DisplayName, account.Version, account.AvatarKey);

    public string Address => Handles.AddressOf(Handle);

    /// Nothing where there is no photo.
    public string? AvatarAddress => AvatarOf("96.webp");

    /// For where it is what the eye looks for.
    public string? LargeAvatarAddress => AvatarOf("360.webp");

    string? AvatarOf(string rendition) => AvatarKey.Length > 0 ? MediaKeys.AddressOf(AvatarKey, rendition) : null;
}
