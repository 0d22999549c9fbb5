using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Media.Pictures;
using Loquat.Messages;
using Microsoft.AspNetCore.Mvc;

namespace Loquat.Web.Messages;

/// Sends messages, reacts to them and deletes them. A script gets the id of the message, and then requests the updates.
public sealed class MessageForms(
    Sending sending, MessageFields fields, MessageDeletion deletion, MessageReacting reacting, ConversationPages pages)
{
    const long MostBytes = ImageProcessing.MostBytes + (1024 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        var size = new object[]
        {
            new RequestSizeLimitAttribute(MostBytes),
            new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes },
        };
        app.MapPost("/conversations/with/{handle}",
            (HttpContext context, CurrentAccount me, VisibleAccount other, Fields sent, MessageForms forms, CancellationToken ct) =>
                forms.SendToAsync(context, me, other.Account, sent, ct)).WithMetadata(size);
        var one = app.MapGroup("/conversations/{id:long}");
        one.MapPost("/messages",
            (HttpContext context, long id, CurrentAccount me, Fields sent, MessageForms forms, CancellationToken ct) =>
                forms.SendAsync(context, id, me, sent, ct)).WithMetadata(size);
        one.MapPost("/messages/{message:long}/delete",
            (HttpContext context, long id, long message, CurrentAccount me, MessageForms forms, CancellationToken ct) =>
                forms.DeleteAsync(context, id, message, me, ct));
        one.MapPost("/messages/{message:long}/react",
            (HttpContext context, long id, long message, CurrentAccount me, Fields sent, MessageForms forms, CancellationToken ct) =>
                forms.ReactAsync(context, id, message, me, sent, ct));
        one.MapPost("/seen", async (long id, CurrentAccount me, Fields sent, SeenMarks marks, CancellationToken ct) =>
        {
            await marks.MarkAsync(me.Account, id, sent.Number("up-to") ?? 0, ct);
            return Results.NoContent();
        });
        one.MapPost("/typing", async (long id, CurrentAccount me, Typing typing, CancellationToken ct) =>
        {
            await typing.AnnounceAsync(me.Account, id, ct);
            return Results.NoContent();
        });
    }

    /// Returns the id of the message to a script, otherwise redirects to the conversation.
    public static IResult Done(HttpContext context, long conversationId, long? messageId) => RefusalResponses.WantsJson(context.Request)
        ? Results.Json(new { id = Said(messageId ?? 0), address = Conversation.AddressOf(conversationId) })
        : SeeOther.To(messageId is { } message
            ? $"{Conversation.AddressOf(conversationId)}#message-{Said(message)}"
            : Conversation.AddressOf(conversationId));

    Task<IResult> SendAsync(HttpContext context, long id, CurrentAccount me, Fields sent, CancellationToken ct)
    {
        var content = new MessageContent(sent["body"]);
        return Answer.FormAsync(
            context,
            async () =>
            {
                content = await fields.ReadAsync(me.Account, sent, ct);
                return Done(context, id, (await sending.SendAsync(me.Account, sent["key"], id, content, ct)).Id);
            },
            problem => pages.AgainAsync(me, id, new MessageDraft(sent["key"], content.Body, content.Photo, Problem: problem),
                content.ReplyToId, ct));
    }

    Task<IResult> SendToAsync(HttpContext context, CurrentAccount me, Account other, Fields sent, CancellationToken ct)
    {
        var content = new MessageContent(sent["body"]);
        return Answer.FormAsync(
            context,
            async () =>
            {
                content = await fields.ReadAsync(me.Account, sent, ct);
                var message = await sending.SendToAsync(me.Account, sent["key"], other, content, ct);
                return Done(context, message.ConversationId, message.Id);
            },
            problem => pages.WithAsync(me, other, ct, new MessageDraft(sent["key"], content.Body, content.Photo, Problem: problem)));
    }

    async Task<IResult> DeleteAsync(HttpContext context, long id, long message, CurrentAccount me, CancellationToken ct)
    {
        await deletion.DeleteAsync(me.Account, id, message, ct);
        return Done(context, id, message);
    }

    /// An empty emoji removes the reaction.
    async Task<IResult> ReactAsync(HttpContext context, long id, long message, CurrentAccount me, Fields sent, CancellationToken ct)
    {
        var emoji = sent.Has("other") ? sent["other"].Trim() : sent["emoji"];
        if (emoji.Length == 0)
        {
            await reacting.TakeBackAsync(me.Account, id, message, ct);
        }
        else
        {
            await reacting.ReactAsync(me.Account, id, message, emoji, ct);
        }
        return Done(context, id, message);
    }

    static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);
}
