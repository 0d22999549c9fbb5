using Loquat.Accounts;
using Loquat.Media;

namespace Loquat.Notes;

/// The part of an account that is shown with its notes and comments.
public sealed record Author(long Id, string Handle, string DisplayName, int Version, string AvatarKey)
{
    public static Author Of(Account account) => new(account.Id, account.Handle, account.DisplayName, account.Version, account.AvatarKey);

    public string Address => Handles.AddressOf(Handle);

    /// Null if the account has no photo.
    public string? AvatarAddress => AvatarOf("96.webp");

    /// For places where the photo is prominent.
    public string? LargeAvatarAddress => AvatarOf("360.webp");

    string? AvatarOf(string rendition) => AvatarKey.Length > 0 ? MediaKeys.AddressOf(AvatarKey, rendition) : null;
}
