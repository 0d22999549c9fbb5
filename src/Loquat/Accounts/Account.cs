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

    public ContactCircle CommentsFrom { get; set; }
    public ContactCircle MentionsFrom { get; set; }

    /// Who may start a conversation; see <see cref="PrivacyChoices.MessageCircles"/>.
    public ContactCircle MessagesFrom { get; set; }

    /// One word or phrase per line. Notes that contain one are removed from this person's lists.
    public string MutedWords { get; set; } = "";

    /// Increases with every change that a card shows, so that rendered cards can be cached.
    public int Version { get; set; } = 1;

    /// Language tags that the person reads, preferred first, such as `en`, `zh`.
    public string[] ReadsLanguages { get; set; } = [];
    public string[] Interests { get; set; } = [];

    /// Whether others see the person's liked and saved notes.
    public bool ShowsLikes { get; set; }
    public bool ShowsSaves { get; set; }

    /// See <see cref="WellBeingChoices"/>.
    public bool HidesCounts { get; set; }
    public bool IsCalm { get; set; }
    public bool HidesLikes { get; set; }
    public int ReminderMinutes { get; set; }

    /// `ViewEventsOff`: no view events are stored. `HistoryOff`: no view history is stored.
    public bool ViewEventsOff { get; set; }
    public bool HistoryOff { get; set; }

    /// Searches are neither remembered for the person nor counted for trends.
    public bool SearchesOff { get; set; }

    public string? Email { get; set; }

    /// When the owner proved that the address is theirs. An unconfirmed address receives only the confirmation email.
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    /// Language of the emails sent to the account.
    public string EmailLanguage { get; set; } = "en";

    /// First day of the month from which a minor counts as an adult; null for adults. The birth date is not stored.
    public DateTimeOffset? AdultFrom { get; set; }

    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public bool TwoFactorEnabled { get; set; }
    public string? AuthenticatorKey { get; set; }
    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DeleteAfter { get; set; }

    /// Null for a suspension without an end.
    public DateTimeOffset? SuspendedUntil { get; set; }

    public string Address => Handles.AddressOf(Handle);
}
