using System.Text.Json.Serialization;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media.Pictures;

[Job("photo-arrived", Lane = JobLane.Slow)]
public sealed record PhotoArrived([property: JsonPropertyName("MediumId")] long MediumId);

[Job("photo-edited", Lane = JobLane.Slow)]
public sealed record PhotoEdited(
    [property: JsonPropertyName("MediumId")] long MediumId,
    [property: JsonPropertyName("Edit")] string Edit);

/// Processes, edits and deletes photos after their upload.
public sealed class Photos(
    LoquatDb db, ImageProcessing processing, MediaStore store, ScratchFolders scratch, JobQueue jobs, IEnumerable<OnMediaChanged> others)
{
    /// Handles `PhotoArrived`. Deletes the original once the master exists, so that no metadata is kept.
    public async Task MakeReadyAsync(PhotoArrived arrived, CancellationToken ct)
    {
        if (await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == arrived.MediumId, ct) is not { } medium)
        {
            return;
        }
        if (medium.State == MediumState.Processing)
        {
            try
            {
                await ProcessAsync(medium, ct);
            }
            catch (UnusableMedium unusable)
            {
                await FailAsync(medium.Id, unusable.Problem, ct);
            }
        }
        await store.DeleteAllAsync(medium.OriginalName, ct);
    }

    /// Crops or rotates a photo. It is rendered again from the master, under a new key.
    public async Task EditAsync(Account actor, long mediumId, PictureEdit edit, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == mediumId && m.AccountId == actor.Id && m.State == MediumState.Ready,
            ct) ?? throw Refusal.NotFound();
        jobs.Enqueue(new PhotoEdited(medium.Id, edit.ToString()));
        await work.CommitAsync(ct);
    }

    /// Handles `PhotoEdited`.
    public async Task RenderAgainAsync(PhotoEdited edited, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == edited.MediumId, ct);
        if (medium is not { State: MediumState.Ready } || medium.Edit == edited.Edit)
        {
            return;
        }
        using var folder = scratch.Create();
        await store.FetchAsync(medium.MasterName, folder.PathOf(medium.Master), ct);
        var renditions = await processing.MakeAgainAsync(medium.Master, PictureEdit.Parse(edited.Edit), folder.Path, ct);
        await KeepAsync(medium, medium.Master, edited.Edit, renditions, folder, ct);
        await store.DeleteAllAsync(medium.VersionFolder, ct);
    }

    /// Handles `MediaAbandoned`. Media that a note or a profile has taken in the meantime are kept.
    public async Task ThrowAwayAsync(MediaAbandoned abandoned, CancellationToken ct)
    {
        var medium = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == abandoned.MediumId && !m.IsHeld, ct);
        if (medium is null)
        {
            return;
        }
        // The files are deleted first: if this is interrupted, the row still exists for the next attempt.
        await store.DeleteAllAsync(medium.Folder, ct);
        await using var work = await db.BeginAsync(ct);
        await db.Media.Where(m => m.Id == medium.Id && !m.IsHeld).ExecuteDeleteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// Deletes all files of an account whose rows are gone.
    public Task ThrowAwayAllOfAsync(long accountId, CancellationToken ct) => store.DeleteAllAsync(Medium.AccountFolderOf(accountId), ct);

    async Task ProcessAsync(Medium medium, CancellationToken ct)
    {
        using var folder = scratch.Create();
        await store.FetchAsync(medium.OriginalName, folder.PathOf("original"), ct);
        var made = await processing.MakeAllAsync("original", PictureEdit.Parse(medium.Edit), folder.Path, ct);
        await store.PutAsync(medium.Folder + made.Master, folder.PathOf(made.Master), ct);
        await KeepAsync(medium, made.Master, medium.Edit, made, folder, ct);
    }

    async Task KeepAsync(Medium old, string master, string edit, PictureRenditions renditions, ScratchFolder folder, CancellationToken ct)
    {
        var version = Random.Shared.Next(1, int.MaxValue);
        // In parallel, because each of them waits for the disk.
        await Task.WhenAll(renditions.Files.Select(file => store.PutAsync($"{old.Folder}{version}/{file}", folder.PathOf(file), ct)));
        if (await WriteDownAsync(old, master, edit, renditions, version, ct))
        {
            return;
        }
        await store.DeleteAllAsync($"{old.Folder}{version}/", ct);
        if (await db.Media.AnyAsync(m => m.Id == old.Id, ct))
        {
            throw new InvalidOperationException($"Photo {old.Id} was made anew by somebody else meanwhile.");
        }
        // The photo was deleted in the meantime.
        await store.DeleteAllAsync(old.Folder, ct);
    }

    /// Returns false if the photo was changed or deleted in the meantime.
    async Task<bool> WriteDownAsync(Medium old, string master, string edit, PictureRenditions renditions, int version, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.LockAsync($"photo {old.Id}", ct);
        var medium = await db.Media.FirstOrDefaultAsync(m => m.Id == old.Id && m.Version == old.Version, ct);
        if (medium is null)
        {
            return false;
        }
        (medium.State, medium.Version, medium.Master, medium.Edit) = (MediumState.Ready, version, master, edit);
        (medium.Width, medium.Height, medium.BlurHash) = (renditions.Width, renditions.Height, renditions.BlurHash);
        (medium.Colour, medium.Preview, medium.Key) = (renditions.Colour, renditions.Preview, MediaKeys.New());
        await NotifyAsync(medium.Id, ct);
        await work.CommitAsync(ct);
        return true;
    }

    async Task FailAsync(long id, MediumProblem problem, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        await db.Media.Where(m => m.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MediumState.Failed).SetProperty(m => m.Problem, problem), ct);
        await NotifyAsync(id, ct);
        await work.CommitAsync(ct);
    }

    async Task NotifyAsync(long mediumId, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var other in others)
        {
            await other.RunAsync(mediumId, ct);
        }
    }
}
