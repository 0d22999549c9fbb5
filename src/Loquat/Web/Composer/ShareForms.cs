using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Web.Composer;

/// What the phone's share sheet sends: a draft, which its author looks at before anybody else can.
public static class ShareForms
{
    public const string Address = Addresses.Share;

    /// A share sheet stands on no page. The form asks by itself who is there, and keeps nothing for a stranger.
    static readonly CrossSiteExemption FromAnywhere = new(request => request.Path == Address);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show);
        app.MapPost(Address, Take).WithMetadata(ComposerPhotos.SizeLimit, ComposerPhotos.FormLimit, FromAnywhere);
    }

    /// Words in an address are anybody's: they stand in the composer, and nothing is kept until its author does something.
    static IResult Show(HttpRequest request, CurrentAccount _)
    {
        var words = SharedWords.In(name => request.Query[name].ToString());
        var notification = request.Query["photos"] == "lost" ? Text.Share_PhotosLost : null;
        return ComposerForms.Composer(FormOf(NoteKeys.New(), words.AsNote(), []), notification: notification);
    }

    /// Only what the device itself sent may make a draft. From a page of somebody else it is no more than a link with words in it, and for
    /// who is not signed in there is nowhere to keep photos.
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
