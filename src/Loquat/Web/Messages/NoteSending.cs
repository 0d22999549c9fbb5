using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Http;
using Loquat.Messages;
using Loquat.Notes;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Messages;

/// Sends a note to people, as a card in conversations.
public sealed class NoteSending(LoquatDb db, Sending sending, ConversationQueries conversations, NoteQueries notes)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/notes/{id:long}/send",
            (long id, CurrentAccount me, VisibleNote note, NoteSending pages, CancellationToken ct) => pages.ShowAsync(id, me, note.Note,
                null, "", ct));
        app.MapPost("/notes/{id:long}/send",
            (HttpContext context, long id, CurrentAccount me, VisibleNote note, Fields fields, NoteSending pages, CancellationToken ct) =>
                pages.SendAsync(context, id, me, note.Note, fields, ct));
    }

    async Task<IResult> ShowAsync(long id, CurrentAccount me, NoteReference note, FormProblem? problem, string words, CancellationToken ct)
    {
        if (note.RootId is not null)
        {
            throw Refusal.NotFound();
        }
        var viewer = me.Session.Viewer;
        var shown = await notes.FindAsync(id, viewer, ct) ?? throw Refusal.NotFound();
        return Answer.Page<SendNotePage>(new
        {
            Note = await notes.WithPhotosAsync(shown, ct),
            List = await conversations.ListAsync(viewer, ConversationFolder.Accepted, null, ct),
            Problem = problem,
            Words = words,
            Key = NoteKeys.New()
        });
    }

    Task<IResult> SendAsync(HttpContext context, long id, CurrentAccount me, NoteReference note, Fields fields, CancellationToken ct) =>
        Answer.FormAsync(
            context,
            async () =>
            {
                var content = new MessageContent(fields["body"], NoteId: note.RootId is null ? id : throw Refusal.NotFound());
                if (fields.Number("conversation") is { } conversation)
                {
                    return MessageForms.Done(context, conversation,
                        (await sending.SendAsync(me.Account, fields["key"], conversation, content, ct)).Id);
                }
                var key = Handles.KeyOf(fields["to"].Trim().TrimStart('@', '＠'));
                var other = await db.Accounts.VisibleTo(db, me.Session.Viewer).FirstOrDefaultAsync(a => a.HandleKey == key, ct)
                    ?? throw Refusal.Invalid(Text.Group_Unknown, "to");
                var message = await sending.SendToAsync(me.Account, fields["key"], other, content, ct);
                return MessageForms.Done(context, message.ConversationId, message.Id);
            },
            problem => ShowAsync(id, me, note, problem, fields["body"], ct));
}
