using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Http;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Attachments;
using Loquat.Notes.Publishing;
using Loquat.Web.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Composer;

/// The photos of the composer form: those already uploaded, and files that a browser without script sends with the form.
public sealed class ComposerPhotos(LoquatDb db, SentFiles sent, VideoEditing editing)
{
    const long MostWords = 1024 * 1024;

    /// The size limit of a form with files.
    public const long MostBytes = (NotePhotos.Most * ImageProcessing.MostBytes) + MostWords;

    public static RequestSizeLimitAttribute SizeLimit { get; } = new(MostBytes);

    public static RequestFormLimitsAttribute FormLimit { get; } = new() { MultipartBodyLengthLimit = ImageProcessing.MostBytes + 1 };

    /// Returns the photos in the order of the form, or by their position fields, without those marked for removal.
    public static IReadOnlyList<PhotoChoice> ChosenIn(Fields fields)
    {
        var removed = fields.All("remove").ToHashSet(StringComparer.Ordinal);
        return [.. fields.All("photo").Except(removed)
            .OrderBy(id => int.TryParse(fields[$"order-{id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? place
                : int.MaxValue)
            .Select(id => new PhotoChoice(IdOf(id), fields[$"alt-{id}"].ReplaceLineEndings(" ").Trim()))];
    }

    /// Applies the edits of videos from a form without script.
    public async Task TakeRecipesAsync(Account actor, NoteContent content, Fields fields, CancellationToken ct)
    {
        foreach (var id in content.Photos.Select(p => p.MediumId).Where(id => fields.Has(RecipeFields.MarkOf(id))))
        {
            await editing.ChooseAsync(actor, id, RecipeFields.Read(fields, id), ct);
        }
    }

    /// Returns the existing photos and after them the sent files, in the order in which they were chosen.
    public async Task<NoteContent> WithFilesAsync(Account actor, NoteContent content, Fields fields, CancellationToken ct)
    {
        // Browsers send an empty part if no file was chosen.
        var files = fields.Files("files").Where(f => f.FileName.Length > 0).ToList();
        if (content.Photos.Count + files.Count > NotePhotos.Most)
        {
            throw Refusal.Invalid(Text.Photo_TooMany, "photos");
        }
        var added = await sent.TakeAsync(actor, files, "photos", ct);
        return content with { Photos = [.. content.Photos, .. added.Select(id => new PhotoChoice(id, ""))] };
    }

    /// Returns the state of those that still exist.
    public async Task<IReadOnlyList<ComposerPhoto>> ShowAsync(Account actor, IReadOnlyList<PhotoChoice> chosen, CancellationToken ct)
    {
        var ids = chosen.Select(c => c.MediumId).ToArray();
        var media = await db.Media.AsNoTracking().Where(m => ids.Contains(m.Id) && m.AccountId == actor.Id)
            .ToDictionaryAsync(m => m.Id, ct);
        var videos = await db.Videos.AsNoTracking().Where(v => ids.Contains(v.MediumId)).ToDictionaryAsync(v => v.MediumId, ct);
        var settled = await PhotoApi.SettledAsync(ids, db, ct);
        return [
            .. chosen.Where(c => media.ContainsKey(c.MediumId))
                .Select(c =>
                    new ComposerPhoto(
                        PhotoApi.StateOf(media[c.MediumId], videos.GetValueOrDefault(c.MediumId), settled.Contains(c.MediumId)), c.AltText))
        ];
    }

    static long IdOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal.Invalid(Text.Photo_NotYours, "photos");
}
