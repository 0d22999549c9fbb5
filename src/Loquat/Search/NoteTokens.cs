using Loquat.Data;
using Loquat.Linguistics.Search;
using Loquat.Media;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Search.Matching;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Search;

/// The tokens of a note: the words of its text and pictures, those of the title and topics again with more weight, and its properties.
static class NoteTokens
{
    public static async Task<IReadOnlyList<string>> OfAsync(LoquatDb db, Note note, PlaceNames places, CancellationToken ct)
    {
        var shown = note.HasMedia ? await ShownAsync(db, note.Id, ct) : [];
        var place = await db.NotePlaces.Where(p => p.NoteId == note.Id).Select(p => (long?)p.PlaceId).FirstOrDefaultAsync(ct);
        var called = place is { } id ? await places.SearchedAsync(id, ct) : [];
        var topics = NoteText.TopicsOf(note.Body);
        var text = string.Join('\n', [note.Title, note.Body, .. shown.Select(s => s.Words), .. called]);
        return
        [
            .. SearchTokens.Of(text),
            .. SearchPinyin.WordsOf(text).Select(word => SearchFieldTokens.OfPinyin(word.Pinyin)).Distinct(StringComparer.Ordinal),
            .. InitialsOf(note.Title, topics).Select(SearchFieldTokens.OfInitials),
            .. SearchTokens.Of(note.Title).Select(SearchFieldTokens.InTitleOf),
            .. SearchTokens.Of(string.Join('\n', topics)).Select(SearchFieldTokens.InTopicsOf),
            .. topics.Select(SearchFieldTokens.OfTopic).Distinct(StringComparer.Ordinal),
            .. place is { } where ? [SearchFieldTokens.OfPlace(where)] : Array.Empty<string>(),
            SearchFieldTokens.OfAuthor(note.AuthorId),
            .. KindsOf(shown).Select(SearchFieldTokens.OfKind),
            SearchFieldTokens.OfLanguage(note.Language),
            .. note.Channel is { } channel ? [SearchFieldTokens.OfChannel(channel)] : Array.Empty<string>(),
        ];
    }

    static IEnumerable<string> InitialsOf(string title, IReadOnlyList<string> topics) =>
        SearchPinyin.WordsOf(title).Select(word => title.Substring(word.Word.Start, word.Word.Length)).Concat(topics)
            .Select(SearchPinyin.InitialsOf).Where(letters => letters.Length > 1).Distinct(StringComparer.Ordinal);

    static IEnumerable<SearchedKind> KindsOf(IReadOnlyList<Shown> shown) => shown.Count == 0 ? [SearchedKind.Words]
        : shown.Select(s => s.Kind == MediumKind.Video ? SearchedKind.Video : SearchedKind.Photo).Distinct();

    static async Task<IReadOnlyList<Shown>> ShownAsync(LoquatDb db, long noteId, CancellationToken ct) =>
        await (from photo in db.NotePhotos.AsNoTracking()
               where photo.NoteId == noteId
               join medium in db.Media on photo.MediumId equals medium.Id
               join video in db.Videos on photo.MediumId equals video.MediumId into videos
               from video in videos.DefaultIfEmpty()
               select new Shown(medium.Kind, photo.AltText + "\n" + (video == null ? "" : video.Words))).ToListAsync(ct);

    sealed record Shown(MediumKind Kind, string Words);
}
