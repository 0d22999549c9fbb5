using System.Globalization;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Attachments;
using Loquat.Notes.Publishing;
using Loquat.Web.Places;
using Loquat.Web.Remixes;
using Loquat.Web.TextCards;

namespace Loquat.Web.Composer;

/// The composer, its drafts, and the editing of published notes.
public static class ComposerForms
{
    const string PublishAddress = "/publish";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(PublishAddress, Compose);
        app.MapPost(PublishAddress, Publish).WithMetadata(ComposerPhotos.SizeLimit, ComposerPhotos.FormLimit);
        app.MapPost("/publish/cards", ShowCards);
        app.MapGet("/drafts", ListDrafts);
        app.MapPost("/drafts", SaveDraft);
        app.MapPost("/drafts/{key}/discard", DiscardDraft);
        app.MapPost("/drafts/{key}/publish", PublishDraft);
        app.MapPost("/drafts/{key}/unschedule", UnscheduleDraft);
        app.MapGet("/notes/{id:long}/edit", ShowEdit);
        app.MapPost("/notes/{id:long}/edit", Edit).WithMetadata(ComposerPhotos.SizeLimit, ComposerPhotos.FormLimit);
    }

    static async Task<IResult> Compose(
        string? draft, string? topic, long? place, long? sound, long? duet, long? stitch, CurrentAccount me, Drafts drafts,
        NotePhotos photos, ComposerPhotos shown, ComposerRemixes remixes, PlaceChoosing places, CancellationToken ct)
    {
        if (draft is null)
        {
            var begun = topic is not null && TopicNames.Fold(topic) is { } name ? $"#{name} " : "";
            return Composer(new ComposerForm(NoteKeys.New(), "", begun, null, NoteVisibility.Public, null)
            {
                Remix = await remixes.BeginAsync(me.Account, sound, duet, stitch, ct),
                Place = await places.OfIdAsync(place, ct),
            });
        }
        if (await drafts.FindAsync(me.Account, draft, ct) is not { } found)
        {
            // The page was reloaded after the response to publishing was lost.
            return SeeOther.To((await drafts.FindPublishedAsync(me.Account, draft, ct) ?? throw Refusal.NotFound()).Address);
        }
        return Composer(FormOf(found, await shown.ShowAsync(me.Account, await photos.ChosenAsync(found.Id, ct), ct),
            await remixes.OfDraftAsync(me.Account, found.Id, ct)) with
        {
            Place = await places.OfNoteAsync(found.Id, ct),
        });
    }

    static async Task<IResult> Publish(
        HttpContext context, Fields fields, CurrentAccount me, NotePublishing publishing, NoteScheduling scheduling, ComposerPhotos photos,
        ComposerRemixes remixes, PlaceChoosing places, CancellationToken ct)
    {
        var (content, place) = (ContentOf(fields), await places.ReadAsync(fields, ct));
        return await Answer.FormAsync(
            context,
            async () =>
            {
                content = content with { PlaceId = place.ChosenOrRefused()?.Id };
                await photos.TakeRecipesAsync(me.Account, content, fields, ct);
                content = await photos.WithFilesAsync(me.Account, content, fields, ct);
                if (fields["act"] == "draft")
                {
                    await scheduling.SaveAsync(me.Account, fields["key"], content, HourSaidIn(fields), ct);
                    return SeeOther.To("/drafts");
                }
                var note = HourIn(fields) is { IsChosen: true } hour && fields["act"] != "now"
                    ? await scheduling.ScheduleAsync(me.Account, fields["key"], content, hour, ct)
                    : await publishing.PublishAsync(me.Account, fields["key"], content, ct);
                var address = note.State == NoteState.Draft ? "/drafts" : note.Address;
                return RefusalResponses.WantsJson(context.Request) ? Results.Json(new { address }) : SeeOther.To(address);
            },
            async problem =>
                Composer(FormOf(fields, content, await photos.ShowAsync(me.Account, content.Photos, ct),
                    await remixes.ShowAsync(me.Account, content.Remix, ct)) with
                {
                    Place = place,
                }, problem));
    }

    /// Renders the text as cards for a preview. Requires sign-in, and the length limits of notes apply.
    static IResult ShowCards(Fields fields, CurrentAccount _)
    {
        var content = ContentOf(fields).Checked();
        return Answer.Page<TextCardPreview>(new { Template = content.TextCardTemplate, content.Title, content.Body });
    }

    static async Task<IResult> ListDrafts(CurrentAccount me, Drafts drafts, TimeProvider clock, CancellationToken ct) =>
        Answer.Page<DraftsPage>(new { Drafts = await drafts.ListAsync(me.Account, ct), Now = clock.GetUtcNow() });

    static async Task<IResult> SaveDraft(
        Fields fields, CurrentAccount me, NoteScheduling scheduling, PlaceChoosing places, CancellationToken ct)
    {
        // An incomplete place name must not prevent saving.
        var content = ContentOf(fields) with { PlaceId = (await places.ReadAsync(fields, ct)).Chosen?.Id };
        await scheduling.SaveAsync(me.Account, fields["key"], content, HourSaidIn(fields), ct);
        return Results.NoContent();
    }

    static async Task<IResult> DiscardDraft(string key, CurrentAccount me, Drafts drafts, CancellationToken ct)
    {
        await drafts.DiscardAsync(me.Account, key, ct);
        return SeeOther.To("/drafts");
    }

    /// Publishes a scheduled note now.
    static async Task<IResult> PublishDraft(string key, CurrentAccount me, NoteScheduling scheduling, CancellationToken ct) =>
        SeeOther.To((await scheduling.PublishNowAsync(me.Account, key, ct)).Address);

    static async Task<IResult> UnscheduleDraft(string key, CurrentAccount me, NoteScheduling scheduling, CancellationToken ct)
    {
        await scheduling.CancelAsync(me.Account, key, ct);
        return SeeOther.To("/drafts");
    }

    static async Task<IResult> ShowEdit(
        long id, CurrentAccount me, NoteEditing editing, NotePhotos photos, ComposerPhotos shown, ComposerRemixes remixes,
        PlaceChoosing places, CancellationToken ct)
    {
        var note = await editing.OwnAsync(me.Account, id, ct);
        return Composer(FormOf(note, await shown.ShowAsync(me.Account, await photos.ChosenAsync(id, ct), ct),
            await remixes.OfPublishedAsync(me.Account, id, ct)) with
        {
            Place = await places.OfNoteAsync(id, ct),
        }, action: EditAddress(id));
    }

    static async Task<IResult> Edit(
        HttpContext context, long id, Fields fields, CurrentAccount me, NoteEditing editing, ComposerPhotos photos, ComposerRemixes remixes,
        PlaceChoosing places, CancellationToken ct)
    {
        var (content, place) = (ContentOf(fields), await places.ReadAsync(fields, ct));
        return await Answer.FormAsync(
            context,
            async () =>
            {
                content = content with { PlaceId = place.ChosenOrRefused()?.Id };
                await photos.TakeRecipesAsync(me.Account, content, fields, ct);
                content = await photos.WithFilesAsync(me.Account, content, fields, ct);
                return SeeOther.To((await editing.EditAsync(me.Account, id, content, ct)).Address);
            },
            async problem =>
                Composer(FormOf(fields, content, await photos.ShowAsync(me.Account, content.Photos, ct),
                    await remixes.ShowAsync(me.Account, content.Remix, ct)) with
                {
                    Place = place,
                }, problem, EditAddress(id)));
    }

    internal static IResult Composer(
        ComposerForm form, FormProblem? problem = null, string action = PublishAddress, string? notification = null) =>
        Answer.Page<ComposerPage>(new
        {
            Form = form,
            Problem = problem,
            IsEdit = action != PublishAddress,
            Action = action,
            Notification = notification
        });

    static string EditAddress(long id) => $"{Note.AddressOf(id)}/edit";

    static ComposerForm FormOf(Note note, IReadOnlyList<ComposerPhoto> photos, ComposerRemix made) =>
        new(note.Key, note.Title, note.Body, note.ChannelIsChosen ? note.Channel : null, note.Visibility,
            note.SavedAt.ToString("O", CultureInfo.InvariantCulture))
        {
            Photos = photos,
            TextCardTemplate = note.TextCardTemplate,
            Hour = ChosenHour.Of(note),
            IsScheduled = note.ScheduledAt is not null,
            Remix = made,
        };

    static ComposerForm FormOf(Fields fields, NoteContent content, IReadOnlyList<ComposerPhoto> photos, ComposerRemix made) =>
        new(fields["key"], content.Title, content.Body, content.Channel, content.Visibility, null)
        {
            Photos = photos,
            TextCardTemplate = content.TextCardTemplate,
            Remix = made,
            Hour = HourIn(fields),
        };

    static ChosenHour HourIn(Fields fields) => new(fields["publishDate"], fields["publishTime"], fields["zone"]);

    /// Returns null if the form has no such fields, unlike a time that was cleared.
    static ChosenHour? HourSaidIn(Fields fields) => fields.All("publishDate").Any() ? HourIn(fields) : null;

    /// Without a template, as from a share sheet, the note has no text card.
    static TextCardTemplate TemplateIn(Fields fields) =>
        !fields.Has("template") ? TextCardTemplate.None
            : Enum.TryParse<TextCardTemplate>(fields["template"], out var template) ? template
            : (TextCardTemplate)(-1);

    static NoteContent ContentOf(Fields fields) => new(
        fields["title"],
        fields["body"],
        fields.Has("channel") ? fields["channel"] : null,
        Enum.TryParse<NoteVisibility>(fields["visibility"], out var visibility) ? visibility : NoteVisibility.OnlyMe)
    {
        Photos = ComposerPhotos.ChosenIn(fields),
        TextCardTemplate = TemplateIn(fields),
        Remix = RemixFields.Read(fields),
    };
}
