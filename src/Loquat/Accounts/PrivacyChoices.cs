namespace Loquat.Accounts;

/// What a person decides about who sees them, who gets in touch, and what they don't want to read.
public sealed record PrivacyChoices(
    bool IsPrivate, ContactCircle CommentsFrom, ContactCircle MentionsFrom, string MutedWords, bool ShowsSaves, bool ShowsLikes)
{
    /// Messages have no circle of followers: whoever follows would be a stranger all the same.
    public static IReadOnlyList<ContactCircle> MessageCircles { get; } = [
        ContactCircle.Everyone, ContactCircle.Followed, ContactCircle.Nobody
    ];

    public ContactCircle MessagesFrom { get; init; }

    public const int MostWords = 100;
    public const int WordLength = 50;

    /// Whoever decides by who may see an account takes this lock first, so that no change of that overtakes the decision.
    public static string LockOf(long accountId) => $"audience of {accountId}";

    public static PrivacyChoices Of(Account account) =>
        new(account.IsPrivate, account.CommentsFrom, account.MentionsFrom, account.MutedWords, account.ShowsSaves, account.ShowsLikes)
        {
            MessagesFrom = account.MessagesFrom,
        };

    /// Each word once, on a line of its own; refused where there are too many, or one is too long.
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
