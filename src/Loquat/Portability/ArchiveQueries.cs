using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Linguistics.Captions;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notes.Series;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// A person's own content for the archive. Every query is restricted to the owner.
public sealed class ArchiveQueries(LoquatDb db, Gazetteer gazetteer, LoquatOptions options)
{
    public IAsyncEnumerable<ArchivedNote> NotesAsync(Account actor, CancellationToken ct) =>
        WrittenAsync(db.Notes.Where(
            n => n.AuthorId == actor.Id && n.RootId == null && (n.State == NoteState.Published || n.State == NoteState.Hidden)), ct)
            .Select(written => NoteOf(written.Note, written.Photos, written.Earlier, written.PlaceId));

    public IAsyncEnumerable<ArchivedNote> DraftsAsync(Account actor, CancellationToken ct) =>
        WrittenAsync(db.Notes.Where(n => n.AuthorId == actor.Id && n.State == NoteState.Draft), ct)
            .Select(written => NoteOf(written.Note, written.Photos, written.Earlier, written.PlaceId));

    public async IAsyncEnumerable<ArchivedSeries> SeriesAsync(Account actor, [System.Runtime.CompilerServices.EnumeratorCancellation]
    CancellationToken ct)
    {
        foreach (var series in await db.Series.AsNoTracking().Where(s => s.AuthorId == actor.Id).OrderBy(s => s.Id).ToListAsync(ct))
        {
            var parts = await db.SeriesParts.AsNoTracking().Where(p => p.SeriesId == series.Id).OrderBy(p => p.Position)
                .ThenBy(p => p.NoteId).Select(p => p.NoteId).ToListAsync(ct);
            yield return new(Archived(series.Id), options.Origin + series.Address, series.Title, series.Description, series.CreatedAt,
                series.CoverId is { } cover ? options.Origin + Note.AddressOf(cover) : null,
                [.. parts.Select(note => options.Origin + Note.AddressOf(note))]);
        }
    }

    public async IAsyncEnumerable<ArchivedBoard> BoardsAsync(Account actor, [System.Runtime.CompilerServices.EnumeratorCancellation]
    CancellationToken ct)
    {
        var (members, accounts) = (db.BoardMembers, db.Accounts);
        var boards = await db.Boards.AsNoTracking()
            .Where(b => b.OwnerId == actor.Id || members.Any(m => m.BoardId == b.Id && m.AccountId == actor.Id && m.HasAccepted))
            .OrderBy(b => b.Id).ToListAsync(ct);
        foreach (var board in boards)
        {
            var isOwn = board.OwnerId == actor.Id;
            var notes = await db.BoardNotes.AsNoTracking().Where(n => n.BoardId == board.Id && (isOwn || n.AddedBy == actor.Id))
                .OrderByDescending(n => n.Position).Select(n => n.NoteId).ToListAsync(ct);
            var people = isOwn
                ? await accounts.Where(a => members.Any(m => m.BoardId == board.Id && m.AccountId == a.Id && m.HasAccepted))
                    .OrderBy(a => a.Id).Select(a => a.Handle).ToListAsync(ct)
                : [];
            var owner = isOwn ? null : await accounts.Where(a => a.Id == board.OwnerId).Select(a => a.Handle).FirstAsync(ct);
            yield return new(Archived(board.Id), options.Origin + board.Address, owner, board.Title, board.Description, board.IsPrivate,
                board.CreatedAt, [.. notes.Select(note => options.Origin + Note.AddressOf(note))], people);
        }
    }

    public IAsyncEnumerable<ArchivedComment> CommentsAsync(Account actor, CancellationToken ct) =>
        WrittenAsync(db.Notes.Where(
            n => n.AuthorId == actor.Id && n.RootId != null && (n.State == NoteState.Published || n.State == NoteState.Hidden)), ct)
            .Select(written => CommentOf(written.Note, written.Photos));

    public IAsyncEnumerable<ArchivedMark> LikesAsync(Account actor, CancellationToken ct) =>
        MarksAsync(db.Likes.Where(l => l.AccountId == actor.Id).Select(l => new Mark { NoteId = l.NoteId, At = l.CreatedAt }), ct);

    public IAsyncEnumerable<ArchivedMark> SavesAsync(Account actor, CancellationToken ct) =>
        MarksAsync(db.Saves.Where(s => s.AccountId == actor.Id).Select(s => new Mark { NoteId = s.NoteId, At = s.CreatedAt }), ct);

    /// Photos and videos that are used by a note or the profile.
    public IAsyncEnumerable<Medium> PhotosAsync(Account actor, CancellationToken ct) => Batches.OfAsync<Medium>(
        last =>
        {
            var after = last?.Id ?? 0;
            return db.Media.AsNoTracking().Where(m => m.AccountId == actor.Id && m.IsHeld && m.State == MediumState.Ready && m.Id > after)
                .OrderBy(m => m.Id).Take(Batches.Size).ToListAsync(ct);
        },
        ct);

    /// Never contains text that a person wrote.
    public static string FileOf(Medium medium) => medium.Kind == MediumKind.Video
        ? ArchiveFormat.VideoFile(Archived(medium.Id), Path.GetExtension(medium.Master))
        : ArchiveFormat.PhotoFile(Archived(medium.Id), Path.GetExtension(medium.Master));

    /// Next to the video and with its name, where players look for captions.
    public static string FileOf(Medium medium, string language) => ArchiveFormat.CaptionFile(Archived(medium.Id), language);

    /// The captions of a video in every language, as WebVTT.
    public async IAsyncEnumerable<(string File, string Words)> CaptionsAsync(
        Medium medium, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var language in await db.CaptionSets.AsNoTracking().Where(s => s.MediumId == medium.Id).Select(s => s.Language).Order()
            .ToListAsync(ct))
        {
            var cues = await db.CaptionLines.AsNoTracking().Where(l => l.MediumId == medium.Id && l.Language == language)
                .OrderBy(l => l.Position)
                .Select(l => new CaptionCue(l.StartMs, l.EndMs, l.Text)).ToListAsync(ct);
            yield return (FileOf(medium, language), WebVtt.Write(cues));
        }
    }

    IAsyncEnumerable<Written> WrittenAsync(IQueryable<Note> notes, CancellationToken ct) => Batches.OfAsync<Written>(
        async last =>
        {
            var after = last?.Note.Id ?? 0;
            return await CompleteAsync(
                await notes.AsNoTracking().Where(n => n.Id > after).OrderBy(n => n.Id).Take(Batches.Size).ToListAsync(ct), ct);
        },
        ct);

    async Task<List<Written>> CompleteAsync(List<Note> notes, CancellationToken ct)
    {
        var ids = notes.Select(n => n.Id).ToArray();
        var photos = await (
            from photo in db.NotePhotos.AsNoTracking()
            join medium in db.Media.AsNoTracking() on photo.MediumId equals medium.Id
            where ids.Contains(photo.NoteId) && medium.State == MediumState.Ready
            orderby photo.Position
            select new { photo.NoteId, photo.AltText, Medium = medium }).ToListAsync(ct);
        var media = photos.Where(p => p.Medium.Kind == MediumKind.Video).Select(p => p.Medium.Id).ToArray();
        var captions = (await db.CaptionSets.AsNoTracking().Where(s => media.Contains(s.MediumId)).OrderBy(s => s.Language).ToListAsync(ct))
            .ToLookup(s => s.MediumId);
        var earlier = await db.NoteRevisions.AsNoTracking().Where(r => ids.Contains(r.NoteId)).OrderBy(r => r.Version).ToListAsync(ct);
        var places = await db.NotePlaces.AsNoTracking().Where(p => ids.Contains(p.NoteId))
            .ToDictionaryAsync(p => p.NoteId, p => p.PlaceId, ct);
        var (photosOf, earlierOf) = (photos.ToLookup(p => p.NoteId, p => new ArchivedPhoto(FileOf(p.Medium), p.AltText,
            [.. captions[p.Medium.Id].Select(s => new ArchivedCaptions(FileOf(p.Medium, s.Language), s.Language, s.IsOriginal))])),
            earlier.ToLookup(r => r.NoteId));
        return [.. notes.Select(n => new Written(
            n, [.. photosOf[n.Id]],
            [.. earlierOf[n.Id].Select(r => new ArchivedRevision(r.Title, r.Body, r.ReplacedAt, ArchiveNames.Of(r.TextCardTemplate)))],
            places.TryGetValue(n.Id, out var place) ? place : null))];
    }

    IAsyncEnumerable<ArchivedMark> MarksAsync(IQueryable<Mark> marks, CancellationToken ct) => Batches.OfAsync<Mark>(
        last =>
        {
            var (at, id) = (last?.At ?? DateTimeOffset.UnixEpoch, last?.NoteId ?? 0);
            return (
                from mark in marks
                where mark.At > at || (mark.At == at && mark.NoteId > id)
                join note in db.Notes on mark.NoteId equals note.Id
                orderby mark.At, mark.NoteId
                select new Mark { NoteId = mark.NoteId, At = mark.At, RootId = note.RootId }).Take(Batches.Size).ToListAsync(ct);
        },
        ct).Select(mark => new ArchivedMark(options.Origin + new NoteReference(mark.NoteId, 0, mark.RootId).Address,
            mark.RootId is not null, mark.At));

    ArchivedNote NoteOf(Note note, IReadOnlyList<ArchivedPhoto> photos, IReadOnlyList<ArchivedRevision> earlier, long? placeId) => new(
        Archived(note.Id), note.State == NoteState.Draft ? null : options.Origin + note.Address, note.Title, note.Body,
        ArchiveNames.Of(note.Visibility), note.Channel, note.Language, note.CreatedAt, note.SavedAt, note.PublishedAt, note.EditedAt,
        note.State == NoteState.Hidden, note.Likes, note.Saves, note.Comments, photos, earlier, ArchiveNames.Of(note.TextCardTemplate),
        note.ScheduledAt, placeId is { } place ? PlaceOf(place) : null);

    /// Names of places that the person proposed.
    public async Task<IReadOnlyList<ArchivedPlaceName>> PlaceNamesAsync(Account actor, CancellationToken ct) =>
        [.. (await db.PlaceAliases.AsNoTracking().Where(a => a.ProposedBy == actor.Id).OrderBy(a => a.Id).ToListAsync(ct))
            .Select(a => new ArchivedPlaceName(PlaceOf(a.PlaceId), a.Language, a.Name, ArchiveNames.Of(a.State), a.CreatedAt))];

    ArchivedPlace PlaceOf(long id) => gazetteer.Find(id) is { } place
        ? new(Archived(id), place.Name, place.At.Latitude, place.At.Longitude)
        : new(Archived(id), "", 0, 0);

    ArchivedComment CommentOf(Note comment, IReadOnlyList<ArchivedPhoto> photos)
    {
        var root = comment.RootId!.Value;
        return new(
            Archived(comment.Id), options.Origin + new NoteReference(comment.Id, comment.AuthorId, root).Address,
            options.Origin + Note.AddressOf(root),
            comment.ReplyToId is { } answered && answered != root ? Archived(answered) : null,
            comment.Body, comment.PublishedAt, comment.State == NoteState.Hidden, comment.Likes, photos);
    }

    static string Archived(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    sealed record Written(Note Note, IReadOnlyList<ArchivedPhoto> Photos, IReadOnlyList<ArchivedRevision> Earlier, long? PlaceId);

    sealed class Mark
    {
        public long NoteId { get; init; }
        public long? RootId { get; init; }
        public DateTimeOffset At { get; init; }
    }
}
