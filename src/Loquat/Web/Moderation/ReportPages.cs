using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Http;
using Loquat.Messages;
using Loquat.Moderation;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Moderation;

/// Reports a note, a comment, a message or an account.
public sealed class ReportPages(LoquatDb db, Reports reports, FollowQueries follows, ConversationQueries conversations)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/notes/{id:long}/report",
            async (long id, bool? sent, CurrentAccount me, VisibleNote note, ReportPages pages, CancellationToken ct) =>
                await pages.ShowAsync(me, await pages.SubjectAsync(id, note.Note, ct), sent == true, ct));
        app.MapPost("/notes/{id:long}/report",
            async (long id, HttpContext context, CurrentAccount me, VisibleNote note, Fields fields, ReportPages pages,
                CancellationToken ct) =>
                await pages.SendAsync(context, me, await pages.SubjectAsync(id, note.Note, ct), fields, ct));
        app.MapGet("/@{handle}/report", (bool? sent, CurrentAccount me, VisibleAccount other, ReportPages pages, CancellationToken ct) =>
            pages.ShowAsync(me, SubjectOf(other.Account), sent == true, ct));
        app.MapPost("/@{handle}/report",
            (HttpContext context, CurrentAccount me, VisibleAccount other, Fields fields, ReportPages pages, CancellationToken ct) =>
                pages.SendAsync(context, me, SubjectOf(other.Account), fields, ct));
        app.MapGet("/conversations/{id:long}/messages/{message:long}/report",
            async (long id, long message, bool? sent, CurrentAccount me, ReportPages pages, CancellationToken ct) =>
                await pages.ShowAsync(me, (await pages.SaidAsync(id, message, me.Session.Viewer, ct)).Subject, sent == true, ct));
        app.MapPost("/conversations/{id:long}/messages/{message:long}/report",
            async (long id, long message, HttpContext context, CurrentAccount me, Fields fields, ReportPages pages, CancellationToken ct) =>
            {
                var (said, subject) = await pages.SaidAsync(id, message, me.Session.Viewer, ct);
                return await pages.SendAsync(context, me, subject, fields, ct, said);
            });
    }

    /// Finds a message in a conversation of the viewer, written by somebody else whose account still exists.
    async Task<(Message Message, ReportSubject Subject)> SaidAsync(long conversationId, long messageId, Viewer viewer, CancellationToken ct)
    {
        var conversation = await conversations.FindAsync(conversationId, viewer, ct) ?? throw Refusal.NotFound();
        var message = await db.Messages.AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == messageId && m.ConversationId == conversationId && m.Id > conversation.FromId
                && m.DeletedAt == null && m.AuthorId != viewer.AccountId, ct) ?? throw Refusal.NotFound();
        var author = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == message.AuthorId, ct) ?? throw Refusal.NotFound();
        return (message,
            new ReportSubject(Author.Of(author), NoteId: null, IsComment: false, $"{conversation.Address}/messages/{messageId}/report",
                conversation.Address)
            {
                IsMessage = true,
            });
    }

    async Task<ReportSubject> SubjectAsync(long noteId, NoteReference note, CancellationToken ct)
    {
        var author = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == note.AuthorId, ct);
        return new ReportSubject(Author.Of(author), noteId, IsComment: note.RootId is not null, $"{Note.AddressOf(noteId)}/report",
            note.Address);
    }

    static ReportSubject SubjectOf(Account account) =>
        new(Author.Of(account), NoteId: null, IsComment: false, $"{account.Address}/report", account.Address);

    async Task<IResult> ShowAsync(CurrentAccount me, ReportSubject subject, bool isSent, CancellationToken ct) => isSent
        ? Answer.Page<ReportSentPage>(new { Subject = subject, State = await follows.StateAsync(me.Session.Viewer, subject.Author.Id, ct) })
        : Answer.Page<ReportPage>(new { Subject = subject });

    Task<IResult> SendAsync(
        HttpContext context, CurrentAccount me, ReportSubject subject, Fields fields, CancellationToken ct, Message? said = null) =>
            Answer.FormAsync(
            context,
            async () =>
            {
                var reason = Enum.TryParse<ReportReason>(fields["reason"], out var chosen) ? chosen : (ReportReason)(-1);
                await (said is null
                    ? reports.AddAsync(me.Account, subject.Author.Id, subject.NoteId, reason, fields["words"], ct)
                    : reports.AddAsync(me.Account, said, reason, fields["words"], ct));
                return SeeOther.To($"{subject.ReportAddress}?sent=true");
            },
            problem =>
                Task.FromResult(Answer.Page<ReportPage>(new
                {
                    Subject = subject,
                    Problem = problem,
                    Reason = fields["reason"],
                    Words = fields["words"]
                })));
}

/// The subject of a report, and the address to return to.
public sealed record ReportSubject(Author Author, long? NoteId, bool IsComment, string ReportAddress, string Address)
{
    public bool IsMessage { get; init; }
}
