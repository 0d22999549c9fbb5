using System.Globalization;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// Writing: the composer, its drafts, and the editing of what is published.
public static class ComposerForms
{
    const string PublishAddress = "/publish";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(PublishAddress, Compose);
        app.MapPost(PublishAddress, Publish);
        app.MapGet("/drafts", ListDrafts);
        app.MapPost("/drafts", SaveDraft);
        app.MapPost("/drafts/{key}/discard", DiscardDraft);
        app.MapGet("/notes/{id:long}/edit", ShowEdit);
        app.MapPost("/notes/{id:long}/edit", Edit);
    }

    static async Task<IResult> Compose(string? draft, string? topic, CurrentAccount me, Drafts drafts, CancellationToken ct)
    {
        if (draft is null)
        {
            var begun = topic is not null && TopicNames.Fold(topic) is { } name ? $"#{name} " : "";
            return Composer(new ComposerForm(NoteKeys.New(), "", begun, null, NoteVisibility.Public, null));
        }
        var found = await drafts.FindAsync(me.Account, draft, ct) ?? throw Refusal.NotFound();
        return Composer(FormOf(found));
    }

    static Task<IResult> Publish(HttpContext context, Fields fields, CurrentAccount me, NotePublishing publishing, Drafts drafts, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            if (fields["act"] == "draft")
            {
                await drafts.SaveAsync(me.Account, fields["key"], ContentOf(fields), ct);
                return Going.To("/drafts");
            }
            var note = await publishing.PublishAsync(me.Account, fields["key"], ContentOf(fields), ct);
            return RefusalAnswers.WantsJson(context.Request) ? Results.Json(new { address = note.Address }) : Going.To(note.Address);
        },
        problem => Task.FromResult(Composer(FormOf(fields), problem)));

    static async Task<IResult> ListDrafts(CurrentAccount me, Drafts drafts, CancellationToken ct) =>
        Answer.Page<DraftsPage>(new { Drafts = await drafts.ListAsync(me.Account, ct) });

    static async Task<IResult> SaveDraft(Fields fields, CurrentAccount me, Drafts drafts, CancellationToken ct)
    {
        await drafts.SaveAsync(me.Account, fields["key"], ContentOf(fields), ct);
        return Results.NoContent();
    }

    static async Task<IResult> DiscardDraft(string key, CurrentAccount me, Drafts drafts, CancellationToken ct)
    {
        await drafts.DiscardAsync(me.Account, key, ct);
        return Going.To("/drafts");
    }

    static async Task<IResult> ShowEdit(long id, CurrentAccount me, NoteEditing editing, CancellationToken ct) =>
        Composer(FormOf(await editing.OwnAsync(me.Account, id, ct)), action: EditAddress(id));

    static Task<IResult> Edit(HttpContext context, long id, Fields fields, CurrentAccount me, NoteEditing editing, CancellationToken ct) => Answer.FormAsync(
        context,
        async () => Going.To((await editing.EditAsync(me.Account, id, ContentOf(fields), ct)).Address),
        problem => Task.FromResult(Composer(FormOf(fields), problem, EditAddress(id))));

    static IResult Composer(ComposerForm form, FormProblem? problem = null, string action = PublishAddress) =>
        Answer.Page<ComposerPage>(new { Form = form, Problem = problem, IsEdit = action != PublishAddress, Action = action });

    static string EditAddress(long id) => $"{Note.AddressOf(id)}/edit";

    static ComposerForm FormOf(Note note) =>
        new(note.Key, note.Title, note.Body, note.ChannelIsChosen ? note.Channel : null, note.Visibility, note.SavedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    static ComposerForm FormOf(Fields fields)
    {
        var content = ContentOf(fields);
        return new(fields["key"], content.Title, content.Body, content.Channel, content.Visibility, null);
    }

    static NoteContent ContentOf(Fields fields) => new(
        fields["title"],
        fields["body"],
        fields.Has("channel") ? fields["channel"] : null,
        Enum.TryParse<NoteVisibility>(fields["visibility"], out var visibility) ? visibility : NoteVisibility.OnlyMe)
    {
        Photos = [.. fields.All("photo").Select(id => new PhotoChoice(long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var medium) ? medium : 0, fields[$"alt-{id}"].Trim()))],
    };
}
