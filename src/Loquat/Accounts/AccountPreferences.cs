namespace Loquat.Accounts;

/// What a person chose: languages, who may contact them, what others see, what is recorded.
public sealed class AccountPreferences
{
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

    /// Language of the emails sent to the account.
    public string EmailLanguage { get; set; } = "en";

    public ContactCircle CommentsFrom { get; set; }
    public ContactCircle MentionsFrom { get; set; }

    /// Who may start a conversation; see <see cref="PrivacyChoices.MessageCircles"/>.
    public ContactCircle MessagesFrom { get; set; }

    /// One word or phrase per line. Notes that contain one are removed from this person's lists.
    public string MutedWords { get; set; } = "";
}
