using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Media.Pictures;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Web.Media;
using Microsoft.AspNetCore.Mvc;

namespace Loquat.Web.Comments;

/// The forms that create and change comments, and undo these changes. A script gets the data to show; without script the page is shown
/// again.
public sealed class CommentForms(
    CommentWriting comments, CommentDeletion deletion, CommentPins pins, CommentAnswers answers, SentFiles sent, CommentPages pages)
{
    const long MostBytes = ImageProcessing.MostBytes + (1024 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/notes/{id:long}/comments",
            (HttpContext context, CurrentAccount me, VisibleNote answered, Fields fields, CommentForms forms, CancellationToken ct) =>
                forms.WriteAsync(context, me, answered.Note, fields, ct))
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes),
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes });
        var one = app.MapGroup("/notes/{id:long}/comments/{comment:long}");
        one.MapPost("/delete",
            (HttpContext context, long comment, CurrentAccount me, CommentForms forms, CancellationToken ct) => forms.DeleteAsync(context,
                me, comment, ct));
        one.MapPost("/restore",
            (HttpContext context, long comment, CurrentAccount me, CommentForms forms, CancellationToken ct) => forms.RestoreAsync(context,
                me, comment, ct));
        one.MapPost("/pin",
            (HttpContext context, long comment, CurrentAccount me, CommentForms forms, CancellationToken ct) => forms.PinAsync(context, me,
                comment, ct));
        one.MapPost("/unpin",
            (HttpContext context, long comment, CurrentAccount me, CommentForms forms, CancellationToken ct) => forms.UnpinAsync(context,
                me, comment, ct));
    }

    Task<IResult> WriteAsync(HttpContext context, CurrentAccount me, NoteReference answered, Fields fields, CancellationToken ct)
    {
        var content = new CommentContent(fields["body"]);
        return Answer.FormAsync(
            context,
            async () =>
            {
                content = content with { Photo = await PhotoAsync(me.Account, fields, ct) };
                var comment = await comments.WriteAsync(me.Account, fields["key"], answered, content, ct);
                return await answers.ShowAsync(context, me.Session.Viewer, new NoteReference(comment.Id, comment.AuthorId, comment.RootId),
                    ct);
            },
            problem => pages.FormAsync(context, answered.RootId ?? answered.Id, answered.Id,
                new CommentDraft(fields["key"], content.Body, Photo: content.Photo, Problem: problem)));
    }

    async Task<IResult> DeleteAsync(HttpContext context, CurrentAccount me, long id, CancellationToken ct)
    {
        var comment = await deletion.DeleteAsync(me.Account, id, ct);
        var back = string.Create(CultureInfo.InvariantCulture, $"{Note.AddressOf(comment.RootId!.Value)}?deleted={id}#comments");
        return await answers.CountAsync(context, me.Session.Viewer, comment, back, ct);
    }

    async Task<IResult> RestoreAsync(HttpContext context, CurrentAccount me, long id, CancellationToken ct)
    {
        var comment = await deletion.RestoreAsync(me.Account, id, ct);
        return await answers.CountAsync(context, me.Session.Viewer, comment, comment.Address, ct);
    }

    async Task<IResult> PinAsync(HttpContext context, CurrentAccount me, long id, CancellationToken ct)
    {
        var comment = await pins.PinAsync(me.Account, id, ct);
        return await answers.CountAsync(context, me.Session.Viewer, comment, $"{Note.AddressOf(comment.RootId!.Value)}#comments", ct);
    }

    async Task<IResult> UnpinAsync(HttpContext context, CurrentAccount me, long id, CancellationToken ct)
    {
        var comment = await pins.UnpinAsync(me.Account, id, ct);
        return await answers.CountAsync(context, me.Session.Viewer, comment, $"{Note.AddressOf(comment.RootId!.Value)}#comments", ct);
    }

    /// A picture that was uploaded already, or a file sent by a browser without script.
    async Task<PhotoChoice?> PhotoAsync(Account actor, Fields fields, CancellationToken ct)
    {
        var alt = fields["alt"].ReplaceLineEndings(" ").Trim();
        // Browsers send an empty part if no file was chosen.
        var files = fields.Files("files").Where(f => f.FileName.Length > 0).Take(1).ToList();
        if (await sent.TakeAsync(actor, files, "files", ct) is [var added])
        {
            return new PhotoChoice(added, alt);
        }
        if (!fields.Has("photo"))
        {
            return null;
        }
        return fields.Number("photo") is { } known ? new PhotoChoice(known, alt) : throw Refusal.Invalid(Text.Photo_NotYours, "photos");
    }
}
