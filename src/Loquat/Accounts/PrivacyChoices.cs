namespace Loquat.Accounts;

/// Who sees an account's notes, who may contact it, and its muted words.
public sealed record PrivacyChoices(
    bool IsPrivate, ContactCircle CommentsFrom, ContactCircle MentionsFrom, string MutedWords, bool ShowsSaves, bool ShowsLikes)
{
    /// The followers are no choice for messages, because anybody can follow a public account.
    public static IReadOnlyList<ContactCircle> MessageCircles { get; } = [
        ContactCircle.Everyone, ContactCircle.Followed, ContactCircle.Nobody
    ];

    public ContactCircle MessagesFrom { get; init; }

    public const int MostWords = 100;
    public const int WordLength = 50;

    /// Anything that depends on who may see an account takes this lock first, so that a concurrent change can't invalidate it.
    public static string LockOf(long accountId) => $"audience of {accountId}";

    public static PrivacyChoices Of(Account account) =>
        new(account.IsPrivate, account.Preferences.CommentsFrom, account.Preferences.MentionsFrom, account.Preferences.MutedWords,
            account.Preferences.ShowsSaves, account.Preferences.ShowsLikes)
        {
            MessagesFrom = account.Preferences.MessagesFrom,
        };

    /// Each word once, on its own line. Refuses too many words or one that is too long.
    public PrivacyChoices Checked()
    {
        if (!Enum.IsDefined(CommentsFrom) || !Enum.IsDefined(MentionsFrom) || !MessageCircles.Contains(MessagesFrom))
        {
            throw Refusal.Invalid(Text.Privacy_CircleUnknown);
        }
        var words = MutedWords.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (words.Length > MostWords || words.Any(w => w.Length > WordLength))
        {
            throw Refusal.Invalid(Text.Privacy_TooManyWords, "mutedWords");
        }
        return this with { MutedWords = string.Join('\n', words) };
    }
}
