using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Views;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Captions;

/// Loads what the caption editor needs.
public sealed class CaptionDesk(LoquatDb db, CaptionSets captions, SpeechWishes wishes, SpeechRecognition speech)
{
    public async Task<CaptionWork> LayAsync(Account actor, long mediumId, string? language, CancellationToken ct)
    {
        var medium = await captions.OwnVideoAsync(actor, mediumId, ct);
        var sets = await captions.OfAsync(mediumId, ct);
        var place = await db.NotePhotos.AsNoTracking().Where(p => p.MediumId == mediumId)
            .Join(db.Notes, p => p.NoteId, n => n.Id,
                (p, n) => new Place(n.Id, n.Key, n.State == NoteState.Draft, n.RootId, n.Language, p.AltText)).FirstOrDefaultAsync(ct);
        var chosen = language is not null && CaptionLanguages.Knows(language) ? language
            : sets is [var first, ..] ? first.Language
            : Begun(place);
        var video = await db.Videos.AsNoTracking().FirstAsync(v => v.MediumId == mediumId, ct);
        var wish = await wishes.FindAsync(mediumId, ct);
        return new CaptionWork(ViewOf(medium, video, place), BackTo(place), sets, chosen, await captions.CuesAsync(mediumId, chosen, ct))
        {
            Wish = wish,
            CanListen = speech.IsThere && video.HasSound,
            Listener = speech.Host,
        };
    }

    /// The default language: that of the note, otherwise that of the interface.
    static string Begun(Place? place) =>
        (place is not null ? CaptionLanguages.Nearest(place.Language) : null) ?? CaptionLanguages.Nearest(CultureInfo.CurrentUICulture.Name)
            ?? CaptionLanguages.All[0];

    static string BackTo(Place? place) => place switch
    {
        null => "/publish",
        { IsDraft: true } => $"/publish?draft={place.Key}",
        _ => Note.AddressOf(place.RootId ?? place.NoteId),
    };

    /// Omits the existing captions, because the player shows the edited ones.
    static PhotoView ViewOf(Medium medium, Loquat.Media.Videos.Video video, Place? place) =>
        new(medium.Id, medium.State, medium.Key, medium.Width, medium.Height, medium.Colour, medium.Preview, place?.AltText ?? "")
        {
            Video = new(video.Step, video.DurationMs, video.HasSound, video.IsLoop, video.Sizes, video.StoryboardMs, video.StoryboardCount,
                video.Words, video.SoundTitle),
        };

    sealed record Place(long NoteId, string Key, bool IsDraft, long? RootId, string Language, string AltText);
}
