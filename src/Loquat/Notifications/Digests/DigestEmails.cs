using System.Globalization;
using Loquat.Accounts;
using Loquat.Mail;
using Loquat.Notifications.Away;

namespace Loquat.Notifications.Digests;

/// Renders a digest: who did what, and which conversations have new messages, but never their text.
public sealed class DigestEmails(DigestStopping stopping, LoquatOptions options)
{
    /// The limit per section. The linked pages show the rest.
    const int MostLines = 10;

    public EmailMessage Of(Account account, DigestRhythm rhythm, Missed missed)
    {
        using var language = MailLanguage.Use(account.Preferences.EmailLanguage);
        return new EmailMessage(account.Credentials.Email!,
            rhythm == DigestRhythm.Daily ? Text.Digest_SubjectDaily : Text.Digest_SubjectWeekly,
            [Wording.Of(Text.Digest_Hello, account.Handle)])
        {
            Parts = [.. Parts(missed).Where(part => part.Lines.Count > 0)],
            Footer = rhythm == DigestRhythm.Daily ? Text.Digest_WhyDaily : Text.Digest_WhyWeekly,
            Stop = (Text.Digest_Stop, options.Origin + stopping.AddressFor(account, rhythm)),
            Language = account.Preferences.EmailLanguage,
        };
    }

    IEnumerable<EmailPart> Parts(Missed missed) =>
    [
        Part(Text.Nav_Notifications,
            [.. missed.Notifications.Select(
                notification => (NotificationTexts.Of(notification.Target, notification.Names), notification.Address))], "/notices"),
        Part(Text.Inbox_Conversations,
            [.. missed.Conversations.Select(conversation =>
                (Wording.Of(Of(conversation.Messages, Text.Digest_Conversation_One, Text.Digest_Conversation_Other),
                    Named(conversation.Name), Number(conversation.Messages)), conversation.Address))], "/inbox"),
        Part(Text.Digest_Besides,
            [
                .. missed.Requests > 0
                    ? [(Wording.Of(Of(missed.Requests, Text.Inbox_NewRequests_One, Text.Inbox_NewRequests_Other), Number(missed.Requests)),
                        "/inbox/requests")]
                    : Array.Empty<(string, string)>(),
                .. missed.NewNotes > 0
                    ? [(Wording.Of(Of(missed.NewNotes, Text.Digest_Notes_One, Text.Digest_Notes_Other), Number(missed.NewNotes)),
                        "/following")]
                    : Array.Empty<(string, string)>(),
            ], "/"),
    ];

    EmailPart Part(string title, IReadOnlyList<(string Words, string Address)> lines, string all)
    {
        var more = lines.Count - MostLines;
        var shown = more > 0 ? [.. lines.Take(MostLines), (Wording.Of(Text.Push_More, Number(more)), all)] : lines;
        return new(title, [.. shown.Select(line => (line.Words, options.Origin + line.Address))]);
    }

    /// The name is empty if all other people have left the group.
    static string Named(string name) => name.Length > 0 ? name : Text.Conversation_Group;

    static string Of(int count, string one, string other) => count == 1 ? one : other;

    static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
