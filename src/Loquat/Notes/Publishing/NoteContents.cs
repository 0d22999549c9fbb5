using Loquat.Accounts;
using Loquat.Notes.Attachments;
using Loquat.Notes.Places;
using Loquat.Notes.Remixes;

namespace Loquat.Notes.Publishing;

/// Reads and writes the parts of a note that are not columns of its row: photos, place, remix. Works within the caller's transaction.
public sealed class NoteContents(NotePhotos photos, NoteRemixes remixes, NotePlaces places)
{
    /// The content as it was saved last.
    public async Task<NoteContent> OfAsync(Note note, CancellationToken ct) =>
        new(note.Title, note.Body, note.ChannelIsChosen ? note.Channel : null, note.Visibility)
        {
            Photos = await photos.ChosenAsync(note.Id, ct),
            TextCardTemplate = note.TextCardTemplate,
            Remix = await remixes.OfAsync(note.Id, ct),
            PlaceId = await places.OfAsync(note.Id, ct),
        };

    /// Sets the columns of the note's row.
    public static void Fill(Note note, NoteContent content)
    {
        (note.Title, note.Body, note.Visibility, note.TextCardTemplate) =
            (content.Title, content.Body, content.Visibility, content.TextCardTemplate);
        (note.Channel, note.ChannelIsChosen) = (content.Channel, content.Channel is not null);
    }

    /// Replaces the parts of a draft.
    public async Task ReplaceOfDraftAsync(Account actor, Note note, NoteContent content, CancellationToken ct)
    {
        await photos.ArrangeAsync(actor, note, content.Photos, ct);
        await remixes.FillAsync(actor, note, content.Remix, ct);
        await places.SetAsync(note.Id, content.PlaceId, ct);
    }

    /// Replaces the parts of a published note. Its remix stays as it was published, except for the permissions.
    public async Task ReplaceOfPublishedAsync(Account actor, Note note, NoteContent content, CancellationToken ct)
    {
        var videos = await remixes.VideosOfAsync(note.Id, ct);
        await photos.ArrangeAsync(actor, note, content.Photos, ct);
        await remixes.AddAsync(actor, note, videos, ct);
        await places.SetAsync(note.Id, content.PlaceId, ct);
        if (content.Remix.RemixPermissions is { } permissions && note.HasMedia)
        {
            await remixes.ChooseRemixPermissionsAsync(note.Id, permissions, ct);
        }
    }
}
