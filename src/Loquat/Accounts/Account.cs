namespace Loquat.Accounts;

public enum AccountState
{
    Active = 0,

    /// The owner asked for deletion. Hidden from everybody; can be restored until `DeleteAfter`.
    Closing = 1,

    /// Suspended by a moderator. Hidden from everybody until `SuspendedUntil`, or until the suspension is lifted.
    Suspended = 2,
}

public enum AccountRole { Member = 0, Administrator = 1 }

/// Who may contact an account.
public enum ContactCircle { Everyone = 0, Followers = 1, Followed = 2, Nobody = 3 }

/// A person on this server: their identity and state. What they sign in with and what they chose are parts of their own.
public sealed class Account
{
    public required long Id { get; init; }

    /// As the owner spells it; unique regardless of case and look-alike characters (see <see cref="Handles"/>).
    public required string Handle { get; set; }
    public string HandleKey { get; set; } = "";
    public string HandleSkeleton { get; set; } = "";

    public required string DisplayName { get; set; }
    public string Bio { get; set; } = "";

    /// Handle and display name, folded for search; see <see cref="DisplayNames.SearchedAs"/>.
    public string SearchName { get; set; } = "";

    /// The profile photo, and the key of its public address; empty until the photo is processed.
    public long? AvatarId { get; set; }
    public string AvatarKey { get; set; } = "";

    /// The cover picture of the profile; as above.
    public long? CoverId { get; set; }
    public string CoverKey { get; set; } = "";

    public AccountState State { get; set; }
    public AccountRole Role { get; set; }

    /// Only followers see its notes, and following it requires approval.
    public bool IsPrivate { get; set; }

    /// Increases with every change that a card shows, so that rendered cards can be cached.
    public int Version { get; set; } = 1;

    /// First day of the month from which a minor counts as an adult; null for adults. The birth date is not stored.
    public DateTimeOffset? AdultFrom { get; set; }

    public AccountCredentials Credentials { get; init; } = new();

    public AccountPreferences Preferences { get; init; } = new();

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DeleteAfter { get; set; }

    /// Null for a suspension without an end.
    public DateTimeOffset? SuspendedUntil { get; set; }

    public string Address => Handles.AddressOf(Handle);
}
