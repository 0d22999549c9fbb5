using System.Globalization;
using Loquat.Accounts;
using Loquat.Mail;
using Loquat.Notifications.Away;

namespace Loquat.Notifications.Digests;

/// Writes what somebody missed: who did what, and in which conversations something was said; never what.
public sealed class DigestLetters(DigestStopping stopping, LoquatOptions options)
{
    /// Of each kind of thing. The pages have the rest.
    const int MostLines = 10;

    public Letter Of(Account account, DigestRhythm rhythm, Missed missed)
    {
        using var language = MailLanguage.Use(account.EmailLanguage);
        return new Letter(account.Email!, rhythm == DigestRhythm.Daily ? Text.Digest_SubjectDaily : Text.Digest_SubjectWeekly, [Wording.Of(Text.Digest_Hello, account.Handle)])
        {
            Parts = [.. Parts(missed).Where(part => part.Lines.Count > 0)],
            Footer = rhythm == DigestRhythm.Daily ? Text.Digest_WhyDaily : Text.Digest_WhyWeekly,
            Stop = (Text.Digest_Stop, options.Origin + stopping.AddressFor(account, rhythm)),
            Language = account.EmailLanguage,
        };
    }

    IEnumerable<LetterPart> Parts(Missed missed) =>
    [
        Part(Text.Nav_Notices, [.. missed.Notices.Select(notice => (NotificationWords.Of(notice.Target, notice.Names), notice.Address))], "/notices"),
        Part(Text.Inbox_Conversations, [.. missed.Conversations.Select(talk => (Wording.Of(Of(talk.Messages, Text.Digest_Talk_One, Text.Digest_Talk_Other), Named(talk.Name), Number(talk.Messages)), talk.Address))], "/inbox"),
        Part(Text.Digest_Besides,
            [
                .. missed.Requests > 0 ? [(Wording.Of(Of(missed.Requests, Text.Inbox_NewRequests_One, Text.Inbox_NewRequests_Other), Number(missed.Requests)), "/inbox/requests")] : Array.Empty<(string, string)>(),
                .. missed.NewNotes > 0 ? [(Wording.Of(Of(missed.NewNotes, Text.Digest_Notes_One, Text.Digest_Notes_Other), Number(missed.NewNotes)), "/following")] : Array.Empty<(string, string)>(),
            ], "/"),
    ];

    LetterPart Part(string title, IReadOnlyList<(string Words, string Address)> lines, string all)
    {
        var more = lines.Count - MostLines;
        var shown = more > 0 ? [.. lines.Take(MostLines), (Wording.Of(Text.Push_More, Number(more)), all)] : lines;
        return new(title, [.. shown.Select(line => (line.Words, options.Origin + line.Address))]);
    }

    /// All others of a group may have left.
    static string Named(string name) => name.Length > 0 ? name : Text.Talk_Group;

    static string Of(int count, string one, string other) => count == 1 ? one : other;

    static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
