using Loquat.Accounts;
using Loquat.Data;
using Loquat.Linguistics;
using Loquat.Notes.Attachments;
using Loquat.Notes.Places;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Notes.Publishing;

/// Edits a published note. The previous text is kept as a revision that only the author can see.
public sealed class NoteEditing(LoquatDb db, NoteLinks links, NotePhotos photos, NoteRemixes making, NotePlaces places, TimeProvider clock)
{
    public async Task<Note> EditAsync(Account actor, long noteId, NoteContent content, CancellationToken ct)
    {
        var clean = content.ReadyToPublish();
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"note {noteId}", ct);
        var note = await OwnAsync(actor, noteId, ct);
        if (clean.Visibility != NoteVisibility.OnlyMe
            && await db.NoteSources.AnyAsync(s => s.NoteId == noteId && s.WithdrawnAt != null, ct))
        {
            throw Refusal.Invalid(Text.Remix_Withdrawn, "visibility");
        }
        var saysTheSame = (note.Title, note.Body) == (clean.Title, clean.Body);
        if (saysTheSame && note.Visibility == clean.Visibility && note.TextCardTemplate == clean.TextCardTemplate
            && clean.Channel == (note.ChannelIsChosen ? note.Channel : null)
                && clean.PlaceId == await places.OfAsync(note.Id, ct) && clean.Photos.SequenceEqual(await photos.ChosenAsync(note.Id, ct))
                && (clean.Remix.RemixPermissions is null || !note.HasMedia
                    || clean.Remix.RemixPermissions == ((await making.OfAsync(note.Id, ct)).RemixPermissions ?? RemixPermissions.Closed)))
        {
            return note;
        }
        await links.EraseAsync(note, ct);
        if (!saysTheSame)
        {
            db.NoteRevisions.Add(new NoteRevision(note.Id, note.Version, note.Title, note.Body, clock.GetUtcNow())
            {
                TextCardTemplate = note.TextCardTemplate,
            });
            note.EditedAt = clock.GetUtcNow();
        }
        var changesAudience = note.Visibility != clean.Visibility;
        (note.Title, note.Body, note.Visibility, note.TextCardTemplate) = (clean.Title, clean.Body, clean.Visibility,
            clean.TextCardTemplate);
        (note.Channel, note.ChannelIsChosen) = (clean.Channel, clean.Channel is not null);
        note.Language = WrittenLanguage.Guess($"{note.Title}\n{note.Body}");
        note.Version++;
        var videos = await making.VideosOfAsync(note.Id, ct);
        await photos.ArrangeAsync(actor, note, clean.Photos, ct);
        await making.AddAsync(actor, note, videos, ct);
        await places.SetAsync(note.Id, clean.PlaceId, ct);
        if (clean.Remix.RemixPermissions is { } reuse && note.HasMedia)
        {
            await making.ChooseRemixPermissionsAsync(note.Id, reuse, ct);
        }
        if (changesAudience)
        {
            await photos.FollowAsync(note, ct);
        }
        await links.WriteAsync(note, ct);
        await work.CommitAsync(ct);
        return note;
    }

    public async Task<IReadOnlyList<NoteRevision>> HistoryAsync(Account actor, long noteId, CancellationToken ct)
    {
        var note = await OwnAsync(actor, noteId, ct);
        return await db.NoteRevisions.AsNoTracking().Where(r => r.NoteId == note.Id).OrderByDescending(r => r.Version).ToListAsync(ct);
    }

    /// The actor's own published note; a note of anybody else is not found.
    public async Task<Note> OwnAsync(Account actor, long noteId, CancellationToken ct) =>
        await db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.AuthorId == actor.Id && n.State == NoteState.Published
            && n.RootId == null, ct) ?? throw Refusal.NotFound();
}
