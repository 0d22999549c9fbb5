using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Web.Composer;

/// Receives what the system's share sheet sends and saves it as a draft, which the author reviews before publishing.
public static class ShareForms
{
    public const string Address = Addresses.Share;

    /// A share sheet has no origin. The endpoint checks the session itself, and saves nothing for anyone who is not signed in.
    static readonly CrossSiteExemption FromAnywhere = new(request => request.Path == Address);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show);
        app.MapPost(Address, Take).WithMetadata(ComposerPhotos.SizeLimit, ComposerPhotos.FormLimit, FromAnywhere);
    }

    /// Anybody can write a link with texts, so they are only shown in the composer. Nothing is saved until the author acts.
    static IResult Show(HttpRequest request, CurrentAccount _)
    {
        var words = SharedWords.In(name => request.Query[name].ToString());
        var notification = request.Query["photos"] == "lost" ? Text.Share_PhotosLost : null;
        return ComposerForms.Composer(FormOf(NoteKeys.New(), words.AsNote(), []), notification: notification);
    }

    /// Only a share by the device itself may save a draft. A request from another site is treated as a link with texts, and there is
    /// nowhere to save photos for a person who is not signed in.
    static async Task<IResult> Take(HttpContext context, Fields fields, Drafts drafts, ComposerPhotos photos, CancellationToken ct)
    {
        var words = SharedWords.In(name => fields[name]);
        if (!SameOriginOnly.IsOfThePersonOrUs(context.Request) || !Visitor.Of(context).IsSignedIn)
        {
            return SeeOther.To(words.AddressOf(fields.Files("files").Count > 0));
        }
        var me = await CurrentAccount.BindAsync(context);
        var (key, content) = (NoteKeys.New(), words.AsNote());
        return await Answer.FormAsync(
            context,
            async () =>
            {
                content = await photos.WithFilesAsync(me.Account, content, fields, ct);
                await drafts.SaveAsync(me.Account, key, content, ct);
                return SeeOther.To(content.Checked().IsEmpty ? "/publish" : $"/publish?draft={key}");
            },
            async problem => ComposerForms.Composer(FormOf(key, content, await photos.ShowAsync(me.Account, content.Photos, ct)), problem));
    }

    static ComposerForm FormOf(string key, NoteContent content, IReadOnlyList<ComposerPhoto> photos) =>
        new(key, content.Title, content.Body, null, content.Visibility, null) { Photos = photos };
}
