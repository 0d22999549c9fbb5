namespace Loquat.Accounts;

public enum AccountState
{
    Active = 0,

    /// Asked to be deleted; hidden from everybody, and can come back until `DeleteAfter`.
    Closing = 1,

    /// Stopped by a moderator; hidden from everybody until `SuspendedUntil`, or until it is lifted.
    Suspended = 2,
}

public enum AccountRole { Member = 0, Administrator = 1 }

/// Who may get in touch with somebody.
public enum ContactCircle { Everyone = 0, Followers = 1, Followed = 2, Nobody = 3 }

public sealed class Account
{
    public required long Id { get; init; }

    /// As its owner writes it; unique without regard to case and look-alikes (see <see cref="Handles"/>).
    public required string Handle { get; set; }
    public string HandleKey { get; set; } = "";
    public string HandleSkeleton { get; set; } = "";

    public required string DisplayName { get; set; }
    public string Bio { get; set; } = "";

    /// Handle and display name as search compares them; see <see cref="DisplayNames.SearchedAs"/>.
    public string SearchName { get; set; } = "";

    /// The photo that stands for the account, and the key by which everybody fetches it: empty until it is ready.
    public long? AvatarId { get; set; }
    public string AvatarKey { get; set; } = "";

    /// The wide picture across the top of the profile; as above.
    public long? CoverId { get; set; }
    public string CoverKey { get; set; } = "";

    public AccountState State { get; set; }
    public AccountRole Role { get; set; }

    /// Only followers see its notes, and whoever wants to follow asks first.
    public bool IsPrivate { get; set; }

    public ContactCircle CommentsFrom { get; set; }
    public ContactCircle MentionsFrom { get; set; }

    /// Who may begin a conversation: everyone, people whom this one follows, nobody.
    public ContactCircle MessagesFrom { get; set; }

    /// One a line; notes with one of them are left out of the lists that this person sees.
    public string MutedWords { get; set; } = "";

    /// Grows with every change that a card shows, so that rendered cards can be kept.
    public int Version { get; set; } = 1;

    /// Language tags that the person reads, best first, such as `en`, `zh`.
    public string[] ReadsLanguages { get; set; } = [];
    public string[] Interests { get; set; } = [];

    /// Whether others see what the person liked and saved.
    public bool ShowsLikes { get; set; }
    public bool ShowsSaves { get; set; }

    /// See <see cref="WellBeingChoices"/>.
    public bool HidesCounts { get; set; }
    public bool IsCalm { get; set; }
    public bool HidesLikes { get; set; }
    public int ReminderMinutes { get; set; }

    /// Nothing of how the person looks at notes is kept; no list of what they looked at.
    public bool ViewEventsOff { get; set; }
    public bool HistoryOff { get; set; }

    /// What the person searches for is not remembered for them, nor counted.
    public bool SearchesOff { get; set; }

    public string? Email { get; set; }

    /// Since when it is known to be the account's own: nothing but a question goes to one that is not.
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    /// In which language mails are written.
    public string EmailLanguage { get; set; } = "en";

    /// The first day of the month from which a minor counts as adult; empty for adults. The birth date itself is not kept.
    public DateTimeOffset? AdultFrom { get; set; }

    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public bool TwoFactorEnabled { get; set; }
    public string? AuthenticatorKey { get; set; }
    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DeleteAfter { get; set; }

    /// Empty while a suspension has no end.
    public DateTimeOffset? SuspendedUntil { get; set; }

    public string Address => Handles.AddressOf(Handle);
}
