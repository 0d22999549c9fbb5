using Loquat.Accounts;
using Loquat.Data;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Uploads;

namespace Loquat.Web.Media;

/// Photos that a browser without script sends with a form.
public sealed class SentFiles(LoquatDb db, Uploads uploads)
{
    /// Uploads all files, or none if one can't be used. The refusal names the given field.
    public async Task<IReadOnlyList<long>> TakeAsync(Account actor, IReadOnlyList<IFormFile> files, string field, CancellationToken ct)
    {
        foreach (var file in files)
        {
            RefuseUnusable(file, field);
        }
        var photos = new List<long>();
        foreach (var file in files)
        {
            var upload = await uploads.BeginAsync(actor, file.Length, KindOf(file), ct);
            await using var bytes = file.OpenReadStream();
            await uploads.AppendAsync(upload, 0, bytes, null, ct);
            photos.Add(upload.MediumId);
        }
        // The uploads were updated directly in the database, so the tracked entities are outdated.
        db.ChangeTracker.Clear();
        return photos;
    }

    static MediumKind KindOf(IFormFile file)
    {
        using var bytes = file.OpenReadStream();
        return MediumKinds.Of(bytes) ?? MediumKind.Photo;
    }

    static void RefuseUnusable(IFormFile file, string field)
    {
        using var bytes = file.OpenReadStream();
        if (KindOf(file) == MediumKind.Photo && ImageProcessing.ProblemOf(bytes) is var problem and not MediumProblem.None)
        {
            throw Refusal.Invalid(Wording.Of(Text.Photo_Named, file.FileName, MediumProblems.TextOf(problem)), field);
        }
    }
}
