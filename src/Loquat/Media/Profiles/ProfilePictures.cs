using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Profiles;

/// Sets the avatar and the cover of a profile. They become public only once they are cropped to their shape, because the part that was cut
/// off is private.
public sealed class ProfilePictures(LoquatDb db, HeldMedia held, JobQueue jobs)
{
    /// The aspect ratio, width divided by height.
    public static int RatioOf(ProfilePlace place) => place == ProfilePlace.Avatar ? 1 : 3;

    /// Without an edit, the existing crop is kept or a centred one is used.
    public async Task SetAsync(Account actor, ProfilePlace place, long mediumId, PictureEdit? edit, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await held.LockAsync(actor, ct);
        var before = await InPlaceAsync(actor, place, ct);
        if (before != mediumId)
        {
            await TakeAsync(actor, place, mediumId, ct);
            await held.LetGoAsync(before is { } old ? [old] : [], Uploads.Uploads.Lifetime, ct);
            await WriteAsync(actor.Id, place, mediumId, "", ct);
        }
        await CutAsync(mediumId, place, edit, ct);
        await work.CommitAsync(ct);
    }

    /// Returns the removed photo, which can be set again for a day.
    public async Task<long?> RemoveAsync(Account actor, ProfilePlace place, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await held.LockAsync(actor, ct);
        var before = await InPlaceAsync(actor, place, ct);
        if (before is { } old)
        {
            await held.LetGoAsync([old], Uploads.Uploads.Lifetime, ct);
            await WriteAsync(actor.Id, place, null, "", ct);
        }
        await work.CommitAsync(ct);
        return before;
    }

    /// Runs in the transaction that changes the photo.
    public async Task SyncAsync(long mediumId, CancellationToken ct)
    {
        var owner = await db.Media.Where(m => m.Id == mediumId && m.State == MediumState.Ready).Select(m => m.AccountId)
            .FirstOrDefaultAsync(ct);
        var account = await db.Accounts.AsNoTracking()
            .Where(a => a.Id == owner && (a.AvatarId == mediumId || a.CoverId == mediumId))
            .Select(a => new { a.AvatarId }).FirstOrDefaultAsync(ct);
        if (account is not null)
        {
            var medium = await ReadAsync(mediumId, ct);
            var (place, edit) = (account.AvatarId == mediumId ? ProfilePlace.Avatar : ProfilePlace.Cover, PictureEdit.Parse(medium.Edit));
            // A photo that is already cropped is not cropped again, so this terminates.
            await ShowCutAsync(medium, place, edit.IsCut ? edit : edit.FittedTo(RatioOf(place), ShapeOfWhole(medium)), ct);
        }
    }

    async Task TakeAsync(Account actor, ProfilePlace place, long mediumId, CancellationToken ct)
    {
        var mine = db.Media.Where(m => m.Id == mediumId && m.AccountId == actor.Id);
        var medium = await mine.AsNoTracking().FirstOrDefaultAsync(ct) ?? throw Refused(Text.ProfilePicture_NotYours, place);
        if (medium.State is MediumState.Arriving or MediumState.Failed)
        {
            throw Refused(medium.State == MediumState.Failed ? MediumProblems.TextOf(medium.Problem) : Text.Photo_StillArriving, place);
        }
        // This update locks the row: a concurrent edit of the photo waits, and then finds the photo in use.
        if (await mine.Where(m => !m.IsHeld).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHeld, true), ct) == 0)
        {
            throw Refused(Text.ProfilePicture_InUse, place);
        }
    }

    async Task CutAsync(long mediumId, ProfilePlace place, PictureEdit? edit, CancellationToken ct)
    {
        var medium = await ReadAsync(mediumId, ct);
        if (medium.State == MediumState.Ready)
        {
            await ShowCutAsync(medium, place, (edit ?? PictureEdit.Parse(medium.Edit)).FittedTo(RatioOf(place), ShapeOfWhole(medium)), ct);
        }
        else if (edit is not null)
        {
            // The photo is not ready, so the person can't have seen what they cropped.
            throw Refused(Text.Photo_StillArriving, place);
        }
    }

    async Task ShowCutAsync(Medium medium, ProfilePlace place, PictureEdit wanted, CancellationToken ct)
    {
        if (wanted.ToString() == PictureEdit.Parse(medium.Edit).ToString())
        {
            await ShowAsync(medium, place, ct);
        }
        else
        {
            jobs.Enqueue(new PhotoEdited(medium.Id, wanted.ToString()));
        }
    }

    async Task ShowAsync(Medium medium, ProfilePlace place, CancellationToken ct)
    {
        var key = medium.IsPublic ? medium.Key : MediaKeys.New();
        await db.Media.Where(m => m.Id == medium.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsPublic, true).SetProperty(m => m.Key, key), ct);
        await WriteAsync(medium.AccountId, place, medium.Id, key, ct);
    }

    async Task WriteAsync(long accountId, ProfilePlace place, long? mediumId, string key, CancellationToken ct)
    {
        var account = db.Accounts.Where(a => a.Id == accountId);
        await (place == ProfilePlace.Avatar
            ? account.ExecuteUpdateAsync(set => set.SetProperty(a => a.AvatarId, mediumId).SetProperty(a => a.AvatarKey, key)
                .SetProperty(a => a.Version, a => a.Version + 1), ct)
            : account.ExecuteUpdateAsync(set => set.SetProperty(a => a.CoverId, mediumId).SetProperty(a => a.CoverKey, key)
                .SetProperty(a => a.Version, a => a.Version + 1), ct));
        jobs.Raise(new ProfileChanged(accountId));
        await db.SaveChangesAsync(ct);
    }

    Task<long?> InPlaceAsync(Account actor, ProfilePlace place, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == actor.Id).Select(a => place == ProfilePlace.Avatar ? a.AvatarId : a.CoverId).FirstAsync(ct);

    Task<Medium> ReadAsync(long mediumId, CancellationToken ct) => db.Media.AsNoTracking().FirstAsync(m => m.Id == mediumId, ct);

    /// The aspect ratio before rotation and crop.
    static double ShapeOfWhole(Medium medium)
    {
        var edit = PictureEdit.Parse(medium.Edit);
        var turned = (double)medium.Width / medium.Height * edit.Height / edit.Width;
        return edit.Rotation % 180 == 0 ? turned : 1 / turned;
    }

    static Refusal Refused(string message, ProfilePlace place) =>
        Refusal.Invalid(message, place.ToString().ToLower(CultureInfo.InvariantCulture));
}
